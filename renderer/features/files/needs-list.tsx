import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { FilePreview } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import { leadTo, needPlace, tableOf, type Need } from './needs.ts';

interface NeedsListProps {
  readonly needs: readonly Need[];
  readonly files: readonly FilePreview[];
}

/** What has to be chosen before anything can be imported; each line leads to where it is chosen. */
export function NeedsList({ needs, files }: NeedsListProps) {
  return (
    <Alert severity="warning">
      <b>{text.files.import.needs}</b>
      <Box component="ul" sx={{ m: 0, pl: 5 }}>
        {needs.map((need) => (
          <li key={`${need.what}-${need.message}`}>
            <Link
              component="button"
              type="button"
              color="inherit"
              underline="always"
              onClick={() => leadTo(needPlace(need.what, tableOf(need, files)))}
              sx={{ font: 'inherit', textAlign: 'start' }}
            >
              {need.message}
            </Link>
          </li>
        ))}
      </Box>
    </Alert>
  );
}
