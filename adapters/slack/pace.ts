export interface Pace {
  /** Runs `post` after the earlier posts of this channel, not sooner than the pause after the last one. */
  inTurn<Result>(channel: string, post: () => Promise<Result>): Promise<Result>;
}

/**
 * Slack takes about one message a second in a channel and refuses bursts.
 * https://docs.slack.dev/apis/web-api/rate-limits
 * @param pauseMs between the beginnings of two posts in one channel
 */
export function createPace(pauseMs: number): Pace {
  const turns = new Map<string, Promise<unknown>>();
  const started = new Map<string, number>();

  async function takeTurn<Result>(channel: string, post: () => Promise<Result>): Promise<Result> {
    const wait = (started.get(channel) ?? -Infinity) + pauseMs - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    started.set(channel, performance.now());
    return post();
  }

  return {
    inTurn(channel, post) {
      const before = turns.get(channel) ?? Promise.resolve();
      const turn = before.catch(() => undefined).then(() => takeTurn(channel, post));
      turns.set(channel, turn);
      const forget = (): void => {
        if (turns.get(channel) !== turn) return;
        turns.delete(channel);
        setTimeout(() => !turns.has(channel) && started.delete(channel), pauseMs).unref();
      };
      turn.then(forget, forget);
      return turn;
    },
  };
}
