import Stack from '@mui/material/Stack';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';

const SHOWN = 12;

/** Short texts under each other, of very many the first ones. */
export function CappedLines({ lines }: { readonly lines: readonly string[] }) {
  const hidden = lines.length - SHOWN;
  return (
    <Stack component="span">
      {lines.slice(0, SHOWN).map((line) => (
        <bdi key={line}>{line}</bdi>
      ))}
      {hidden > 0 ? <span>{text.person.head.nMore(countText(hidden))}</span> : null}
    </Stack>
  );
}
