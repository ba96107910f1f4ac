import { fieldOf, type FieldTarget, type Preset } from './presets/preset.ts';

/** What a header is in a preset: a field, a reason to leave it out, or nothing the preset knows. */
export type HeaderReading =
  { readonly target: FieldTarget } | { readonly leftOut: NonNullable<Preset['leftOut'][number][1]> } | null;

interface HeaderBook {
  readonly columns: ReadonlyMap<string, FieldTarget>;
  readonly leftOut: ReadonlyMap<string, Preset['leftOut'][number][1]>;
}

/** Presets never change, and every row of the first few is held against each of them. */
const books = new WeakMap<Preset, HeaderBook>();

function bookOf(preset: Preset): HeaderBook {
  const held = books.get(preset);
  if (held) return held;
  const made = { columns: new Map(preset.columns), leftOut: new Map(preset.leftOut) };
  books.set(preset, made);
  return made;
}

/** Reads one normalised header. */
export function readHeader(preset: Preset, header: string): HeaderReading {
  const { columns, leftOut } = bookOf(preset);
  const target = columns.get(header);
  if (target !== undefined) return { target };
  const reason = leftOut.get(header);
  if (reason !== undefined) return { leftOut: reason };
  for (const { pattern, read, reason: why } of preset.patterns ?? []) {
    const match = pattern.exec(header);
    if (!match) continue;
    const found = read(match);
    if (found !== null) return { target: found };
    if (why !== undefined) return { leftOut: why };
  }
  return null;
}

/** Points for a signature that is there: more than any number of columns. */
const SIGNED = 10_000;

/**
 * How well a preset reads a row of normalised headers, or `null` when it cannot. `countFacts` says how many of the headers
 * are facts of people, which count only for presets that read them.
 */
export function fitOf(
  preset: Preset,
  headers: readonly string[],
  isChosen: boolean,
  countFacts: (preset: Preset) => number,
): number | null {
  const readings = headers.map((header) => readHeader(preset, header));
  const fields = new Set(
    readings.flatMap((reading) => (reading && 'target' in reading ? [fieldOf(reading.target)] : [])),
  );
  if (!preset.required.every((group) => group.some((field) => fields.has(field)))) return null;
  const hasSignature = preset.signature.every((header) => headers.includes(header));
  if (!isChosen && !(hasSignature && (preset.isLikely?.(headers) ?? true))) return null;
  const isSigned = preset.signature.length > 0 && hasSignature;
  // Without a signature two known columns are the least that makes a header row likely.
  const facts = preset.hasFacts ? countFacts(preset) : 0;
  if (!isSigned && fields.size + facts < 2 && !isChosen) return null;
  const known = readings.filter((reading) => reading !== null).length;
  return known + facts + (isSigned ? SIGNED + preset.signature.length : 0);
}
