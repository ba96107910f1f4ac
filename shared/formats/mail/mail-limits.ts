/** What is read of mail; more than this is refused or left out, and told. Lengths of text are in characters, the rest in bytes or counts. */
export const MAIL_LIMITS = {
  bytes: 256 * 1024 * 1024,
  messages: 20_000,
  messageBytes: 32 * 1024 * 1024,
  /** All headers of one message, those of its parts included. */
  headerBytes: 1024 * 1024,
  parts: 1_000,
  nesting: 20,
  /** A longer cell is shortened to `shortened`. */
  cell: 100_000,
  shortened: 20_000,
  /** Longer header fields stay as they are written: decoding them takes longer than they are worth. */
  encodedField: 64 * 1024,
  addressField: 256 * 1024,
} as const;
