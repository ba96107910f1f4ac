import type { OpenChoices } from '#shared/formats/open-file.ts';
import type { PackedFile } from '#shared/formats/pack-opened-file.ts';

/** What the worker that takes files apart is given: one file, and nothing after it. */
export interface ParseRequest {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly choices: OpenChoices;
}

/** What it says. Every message is a sign that it goes on. */
export type ParseReport =
  | { readonly type: 'progress'; readonly rows: number }
  | { readonly type: 'opened'; readonly file: PackedFile }
  | { readonly type: 'failed'; readonly reason: string };
