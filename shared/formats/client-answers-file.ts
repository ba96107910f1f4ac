import { z } from 'zod';
import { clientAnswers } from '../model/collaboration.ts';
import { dayField, idField, nameField } from '../model/common.ts';
import { text } from '../text/text.ts';

const say = text.shortlist.file;

/** What the file calls itself, and its version. A change that older readers misread is a new version. */
export const ANSWERS_FORMAT = 'liaison-client-answers';
export const ANSWERS_VERSION = 1;

/** The largest answer file that is read, in bytes, and the longest comment in it, in characters. */
export const ANSWERS_LIMIT = 4 * 1024 * 1024;
export const LONGEST_COMMENT = 5_000;

const answersFileSchema = z.strictObject({
  format: z.literal(ANSWERS_FORMAT),
  version: z.literal(ANSWERS_VERSION),
  campaignId: idField<'campaign'>(),
  by: nameField,
  on: dayField,
  answers: z
    .array(
      z.strictObject({
        collaborationId: idField<'collaboration'>(),
        answer: z.enum(clientAnswers).optional(),
        comment: z.string().min(1).max(LONGEST_COMMENT).optional(),
      }),
    )
    .max(5_000),
});

/** What a client answered on the page made for them. */
export type ClientAnswersFile = z.infer<typeof answersFileSchema>;

/** Enough to tell an answer file of another version from any other file. */
const headSchema = z.object({ format: z.literal(ANSWERS_FORMAT), version: z.int().positive() });

/**
 * Reads the answer file a client sent back. Nothing in it is trusted: what does not fit the schema is refused with a
 * sentence, and nothing of it is kept.
 */
export function readClientAnswers(
  bytes: Uint8Array,
): { readonly file: ClientAnswersFile } | { readonly problem: string } {
  if (bytes.length > ANSWERS_LIMIT) return { problem: say.tooLarge(`${ANSWERS_LIMIT / 1024 / 1024} MB`) };
  const value = jsonOf(bytes);
  const head = headSchema.safeParse(value);
  if (!head.success) return { problem: say.notAnswers };
  if (head.data.version > ANSWERS_VERSION) return { problem: say.newer(String(head.data.version)) };
  const parsed = answersFileSchema.safeParse(value);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    return { problem: say.wrong(path === '' ? say.start : path.slice(0, 100)) };
  }
  const ids = new Set(parsed.data.answers.map(({ collaborationId }) => collaborationId));
  return ids.size === parsed.data.answers.length ? { file: parsed.data } : { problem: say.twice };
}

/** The value the bytes stand for; `undefined` when they are no JSON. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    // Bytes that are no text, text that is no JSON, and JSON nested too deeply.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
