/** Discord's limits, in characters unless the name says otherwise, and the shares we give to the parts of a message. */
export const LIMITS = {
  /** https://docs.discord.com/developers/components/reference */
  components: 40,
  messageText: 4000,
  buttonsInRow: 5,
  /** Longer labels are cut off on a phone. */
  buttonLabel: 38,
  customId: 100,
  selectOptions: 25,
  optionLabel: 100,
  /** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */
  modalTitle: 45,
  modalFields: 5,
  label: 45,
  labelDescription: 100,
  textInput: 4000,
  /** https://docs.discord.com/developers/interactions/application-commands */
  commandDescription: 100,
  subcommands: 25,
  choices: 25,
  choice: 100,
  stringOption: 6000,
  /** https://docs.discord.com/developers/resources/channel */
  threadName: 100,
  threadArchiveMinutes: 10_080,
  /** https://docs.discord.com/developers/resources/message#create-message */
  nonce: 25,
  content: 2000,
  /** Discord takes 10 MiB a file where nobody boosted the server, and 25 MiB a request. */
  fileBytes: 8 * 1024 * 1024,
  filesInMessage: 3,
  fileName: 100,
  altText: 1024,
  /** An interaction's first answer is due within 3 s, and its token is good for 15 minutes. */
  answerMs: 3000,
  tokenMs: 14 * 60_000,
  /** Older signatures are not believed. */
  signatureMs: 5 * 60_000,
  interactionBytes: 1024 * 1024,
} as const;

/** Shares of `LIMITS.messageText`; they add up to less, with room for headings and notes. */
export const SHARES = {
  mentions: 300,
  title: 200,
  lines: 1500,
  line: 600,
  fields: 1100,
  field: 300,
  /** Code that stands in the message itself. Longer code is a file. */
  inlineFile: 500,
  notes: 300,
} as const;
