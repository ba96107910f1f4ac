import { z } from 'zod';
import type { Steps } from '../../lib/steps.ts';
import { readCanonicalLine } from './canonical-line.ts';
import type { ProblemList } from './check-rows.ts';
import type { SectionEntry, WorkspaceFileLimits } from './header.ts';
import { packSectionSteps, type PackedSection, SectionError, unpackSection } from './sections.ts';

/** How one import of the workspace can be taken back wherever the file is opened. */
export interface CarriedImport {
  readonly importId: string;
  /** What the history calls it. */
  readonly label: string;
  /** What the import did, as the history of the data engine keeps it. */
  readonly body: string;
}

/** A line of the section: imports of many rows are longer than a line may be. */
const lineSchema = z.strictObject({ importId: z.string().max(100), label: z.string().max(500), text: z.string() });

const PART = 1024 * 1024;

/** Packs imports into a section of lines of bounded length. */
export function packImportsSteps(imports: readonly CarriedImport[]): Steps<PackedSection> {
  return packSectionSteps('imports', linesOf(imports));
}

function* linesOf(imports: readonly CarriedImport[]): Generator<z.infer<typeof lineSchema>> {
  for (const { importId, label, body } of imports) {
    for (let start = 0; start < body.length; start += PART) {
      yield { importId, label, text: body.slice(start, start + PART) };
    }
  }
}

/** Reads the section back; what is wrong with it goes to `problems`. */
export function unpackImports(
  packed: Uint8Array,
  entry: SectionEntry,
  limits: WorkspaceFileLimits,
  problems: ProblemList,
): CarriedImport[] {
  const parts = new Map<string, { label: string; texts: string[] }>();
  try {
    unpackSection(packed, entry, limits, (line, number) => {
      const read = readCanonicalLine(line, limits.depth);
      const parsed = 'problem' in read ? null : lineSchema.safeParse(read.value);
      if (!parsed?.success) {
        problems.add('imports', number, 'problem' in read ? read.problem : 'is no part of an import');
        if (problems.isFull) throw new SectionError('has too many wrong lines to go on');
        return;
      }
      const { importId, label, text } = parsed.data;
      const held = parts.get(importId);
      if (held) held.texts.push(text);
      else parts.set(importId, { label, texts: [text] });
    });
  } catch (error) {
    if (!(error instanceof SectionError)) throw error;
    problems.add('imports', 0, error.message);
  }
  return [...parts].map(([importId, { label, texts }]) => {
    const body = texts.join('');
    if (!isBody(body)) problems.add('imports', 0, `cannot tell what the import ${importId} did`);
    return { importId, label, body };
  });
}

const bodySchema = z.object({ created: z.array(z.unknown()), others: z.array(z.unknown()) });

function isBody(body: string): boolean {
  try {
    return bodySchema.safeParse(JSON.parse(body)).success;
  } catch {
    // Not JSON at all, which is all there is to know.
    return false;
  }
}
