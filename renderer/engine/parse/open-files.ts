import type { ImportOptions, ImportSource } from '#shared/domain/import/import-types.ts';
import { choicesFor, placesOf } from '#shared/domain/import/read-table.ts';
import type { OpenChoices, OpenedFile } from '#shared/formats/open-file.ts';
import type { FileParser, ParseWatch } from './file-parser.ts';

/** The files of a preview, each taken apart once for every way of doing so. */
export interface OpenFiles {
  /** All of them, in order. `fresh` rows had to be taken apart for it; those are what `watch` hears of. */
  opened(options: ImportOptions, watch: ParseWatch): Promise<{ files: readonly OpenedFile[]; fresh: number }>;
}

/** A file that is being kept: its bytes only as long as they may be read in another way. */
interface Held {
  source: ImportSource | null;
  readonly byChoices: Map<string, OpenedFile>;
}

/** Takes files apart one after the other. */
export function createOpenFiles(sources: readonly ImportSource[], parser: FileParser): OpenFiles {
  const held = sources.map((source): Held => ({ source, byChoices: new Map() }));
  return {
    async opened(options, watch) {
      const files: OpenedFile[] = [];
      let place = 0;
      let fresh = 0;
      for (const one of held) {
        const { encoding, delimiter } = choicesFor(options, place);
        const choices = { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
        const behind = fresh;
        const known = knownFile(one, choices);
        const file =
          known ?? (await open(one, choices, parser, { ...watch, onRows: (rows) => watch.onRows(behind + rows) }));
        if (!known) fresh += file.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
        files.push(file);
        place += placesOf(file);
      }
      return { files, fresh };
    },
  };
}

const keyOf = ({ encoding, delimiter }: OpenChoices): string => `${encoding ?? ''} ${delimiter ?? ''}`;

/** A file whose bytes are gone is the same whatever is chosen. */
function knownFile({ source, byChoices }: Held, choices: OpenChoices): OpenedFile | undefined {
  if (source === null) return byChoices.values().next().value;
  return byChoices.get(keyOf(choices));
}

async function open(held: Held, choices: OpenChoices, parser: FileParser, watch: ParseWatch): Promise<OpenedFile> {
  const file = await parser.open(held.source!, choices, watch);
  held.byChoices.set(keyOf(choices), file);
  // Workbooks and mails say themselves how they are written: no choice ever needs their bytes again.
  if (file.format === 'workbook' || file.format === 'mail') held.source = null;
  return file;
}
