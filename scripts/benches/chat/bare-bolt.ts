/** The least that answers a slash command: Bolt's own receiver and a handler that acknowledges. */
import { createRequire } from 'node:module';

const { App } = createRequire(import.meta.url)('@slack/bolt') as typeof import('@slack/bolt');
const [secret = '', apiUrl = '', port = '0'] = process.argv.slice(2);
const bolt = new App({ token: 'xoxb-bench', signingSecret: secret, clientOptions: { slackApiUrl: apiUrl }, logLevel: 'error' as never });
bolt.command('/propose', async ({ ack }) => ack());
await bolt.start(Number(port));
console.log('up');
