import type { FileChoices, FilePreview, ImportOptions } from '#shared/domain/import/import-types.ts';

/** Choices to be made for all files; `null` takes one back. */
export type OptionsPatch = { readonly [Choice in keyof ImportOptions]?: ImportOptions[Choice] | null };

/** The options with others for all files. */
export function withOptions(options: ImportOptions, patch: OptionsPatch): ImportOptions {
  return Object.fromEntries(Object.entries({ ...options, ...patch }).filter(([, value]) => value !== null));
}

/** Choices to be made for a table; `null` takes one back, so that it is guessed again. */
export type ChoicesPatch = { readonly [Choice in keyof FileChoices]?: FileChoices[Choice] | null };

/** The options with other choices for the table at a place. */
export function withFile(options: ImportOptions, index: number, patch: ChoicesPatch): ImportOptions {
  const { files = {} } = options;
  const entries = Object.entries({ ...files[index], ...patch }).filter(([, value]) => value !== null);
  return { ...options, files: { ...files, [index]: Object.fromEntries(entries) } };
}

/** Decisions by item; `null` leaves an item open again. */
export type Decided = Readonly<Record<string, string | null>>;

/** The options with these decisions among the others. */
export function withDecisions(options: ImportOptions, decided: Decided): ImportOptions {
  const decisions = new Map<string, string | null>(Object.entries({ ...options.decisions, ...decided }));
  const taken = [...decisions].flatMap(([item, option]): [string, string][] =>
    option === null ? [] : [[item, option]],
  );
  return { ...options, decisions: Object.fromEntries(taken) };
}

/**
 * Another encoding or delimiter can part a file into more or fewer tables, which moves all that follow. Answers the options
 * with the choices at the places where their tables are now, or `null` when none had to move.
 */
export function withPlaces(
  options: ImportOptions,
  before: readonly FilePreview[],
  after: readonly FilePreview[],
): ImportOptions | null {
  const { files = {} } = options;
  const placed: Record<number, FileChoices> = {};
  let hasMoved = false;
  for (const [place, choices] of Object.entries(files)) {
    const table = before[Number(place)];
    const now = after.findIndex(({ file, sheet }) => file === table?.file && sheet === table.sheet);
    if (now !== Number(place)) hasMoved = true;
    if (now !== -1) placed[now] = choices;
  }
  return hasMoved ? { ...options, files: placed } : null;
}
