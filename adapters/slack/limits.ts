/** Slack's limits, in characters unless the name says otherwise, and the shares we give to the parts of a message. */
export const LIMITS = {
  /** https://docs.slack.dev/reference/block-kit/blocks */
  messageBlocks: 50,
  viewBlocks: 100,
  header: 150,
  actionsElements: 25,
  contextText: 2000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** https://docs.slack.dev/reference/views */
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3000,
  inputLabel: 2000,
  inputHint: 2000,
  inputText: 3000,
  /** Notifications show little more. */
  fallbackText: 1000,
  /** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
  altText: 1000,
  fileName: 100,
  /** Characters; Slack's limit is a million bytes, and none of ours is longer than four. */
  snippet: 250_000,
  /** A modal has to open within 3 s. */
  triggerMs: 3000,
} as const;

/**
 * Slack refuses a message whose blocks hold more than about 13,000 characters together, though each block is within its
 * own limit (slackapi/bolt-js#2509). These shares add up to less, with room for labels and notes.
 */
export const SHARES = {
  lines: 3500,
  line: 1200,
  fields: 2000,
  field: 500,
  /** Code that stands in the message itself. Longer code is a file in the thread. */
  inlineFile: 1000,
  inlineFiles: 1500,
  /** The same where no file can be added, such as in a message that only one person sees. */
  aloneFiles: 2800,
  buttons: 2000,
  homeCard: 600,
} as const;
