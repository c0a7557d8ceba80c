/** Platform-neutral messages. Adapters render them; nothing here knows a platform. */
import type { Locale } from './language/locale.ts';

export type Tone = 'info' | 'pending' | 'success' | 'warning' | 'error';

export interface Field {
  label: string;
  value: string;
}

export interface FileBlock {
  name: string;
  language: 'typescript' | 'text' | 'json';
  text: string;
  /** Wanted as a file, however short it is. */
  isAttachment?: boolean;
}

/** A drawing beside the words of a message, which say all that matters without it. */
export interface Picture {
  /** Ends in `.png`: chats show it painted. */
  name: string;
  svg: string;
  /** What it shows, for whoever can't see it. */
  alt: string;
}

/** A button stands for the same command a person could type. */
export interface Button {
  command: string;
  label: string;
  artifactId: string;
  style: 'primary' | 'danger' | 'plain';
  /** Asked before acting. */
  confirm?: string;
  /** The platform must collect a reason first. */
  needsReason?: boolean;
  /** The content the card showed; a decision on other content is refused. */
  signature?: string;
  /** Further arguments of the command. */
  args?: Record<string, string>;
}

export interface Message {
  tone: Tone;
  title: string;
  /** Sentences in reading order, plain text. */
  lines: string[];
  fields: Field[];
  files: FileBlock[];
  pictures?: readonly Picture[];
  buttons: Button[];
  /** Follow-up posted in the thread below, e.g. the test report. */
  thread?: Message;
  /** People who are pinged by it, as in `Actor.id`. Nothing else in a message ever pings anybody. */
  mentions?: readonly string[];
  /** For the eyes of the person who asked only, e.g. a sign-in link. */
  isPrivate?: boolean;
  /** Language of its texts, for what a surface adds to them; English where it is not said. */
  locale?: Locale;
}

export function message(tone: Tone, title: string, parts: Partial<Omit<Message, 'tone' | 'title'>> = {}): Message {
  return { tone, title, lines: [], fields: [], files: [], buttons: [], ...parts };
}

/**
 * Where an answer goes. `channel` and `messageId` are the platform's own ids, on Slack `TEAM/CHANNEL` and the time stamp.
 * `threadId` is the id of the message that the thread hangs below.
 */
export interface ReplyTarget {
  platform: 'cli' | 'web' | 'slack' | 'discord';
  channel: string;
  messageId: string | null;
  threadId: string | null;
}
