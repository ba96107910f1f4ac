import Box from '@mui/material/Box';
import { importKinds, type FilePreview, type ImportKind } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';

const words = text.files.importScreen;

/** What is in all files together, kind by kind: `50 people, 200 posts`. */
export function TogetherLine({ files }: { readonly files: readonly FilePreview[] }) {
  const rows = new Map<ImportKind, number>();
  for (const file of files) {
    if (file.preset) rows.set(file.preset.kind, (rows.get(file.preset.kind) ?? 0) + file.rows);
  }
  const unknown = files.filter((file) => file.preset === null && file.columns.length > 0).length;
  const parts = [
    ...importKinds.flatMap((kind) => {
      const many = rows.get(kind) ?? 0;
      return many === 0 ? [] : [words.kindCounts[kind](countText(many), many)];
    }),
    ...(unknown === 0 ? [] : [words.notRecognisedCount(unknown)]),
  ];
  if (parts.length === 0) return null;
  return (
    <Box className="figures">
      {words.together} <b>{parts.join(', ')}</b>
    </Box>
  );
}
