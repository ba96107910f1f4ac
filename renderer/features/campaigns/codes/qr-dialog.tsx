import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { QR_PIXELS, qrMatrix, qrPath, qrPng, qrSize, qrSvg, type QrMatrix } from '#shared/formats/qr.ts';
import type { LinkRow } from '#shared/queries/campaign-codes.ts';
import { text } from '#shared/text/text.ts';
import { saveFile } from '../../../state/host-files.ts';
import { useServices } from '../../../state/services.ts';
import { ui } from '../../../state/ui-store.ts';
import { AppDialog } from '../../../ui/app-dialog.tsx';
import { AmountField } from '../../../ui/form-fields.tsx';
import { linkTitle } from './link-columns.tsx';

const words = text.codesAndLinks.qr;
const FIRST_SIZE = '1024';
const { least, most } = QR_PIXELS;

interface QrDialogProps {
  readonly row: LinkRow;
  readonly close: () => void;
}

/** The QR code of a link: shown, and saved as a drawing or as a picture. */
export function QrDialog({ row, close }: QrDialogProps) {
  const { host } = useServices();
  const [typed, setTyped] = useState(FIRST_SIZE);
  const matrix = useMemo(() => qrMatrix(row.address), [row.address]);
  const pixels = /^\d{1,5}$/u.test(typed.trim()) ? Number(typed) : 0;
  const smallest = matrix ? Math.max(least, qrSize(matrix)) : least;
  const isSizeFine = pixels >= smallest && pixels <= most;
  const save = async (ending: 'svg' | 'png', make: () => Uint8Array<ArrayBuffer>) => {
    const filters = [{ label: words[ending], extensions: [ending] }];
    const saved = await saveFile(host, `${words.fileName(linkTitle(row))}.${ending}`, filters, async () => make());
    if (saved === null) return;
    if ('problem' in saved) ui.notify({ severity: 'error', message: saved.problem });
    else ui.notify({ severity: 'success', message: words.saved(saved.name) });
  };
  return (
    <AppDialog
      isOpen
      title={words.title}
      close={close}
      actions={
        matrix ? (
          <>
            <Button onClick={() => void save('svg', () => new TextEncoder().encode(qrSvg(matrix)))}>
              {words.saveSvg}
            </Button>
            <Button
              variant="contained"
              disabled={!isSizeFine}
              onClick={() => void save('png', () => qrPng(matrix, pixels))}
            >
              {words.savePng}
            </Button>
          </>
        ) : null
      }
    >
      {matrix === null ? (
        <Alert severity="error">{words.tooLong}</Alert>
      ) : (
        <Box sx={{ display: 'grid', gridTemplateColumns: '240px 1fr', gap: 5, pt: 2 }}>
          <QrImage matrix={matrix} label={words.label(row.address)} />
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0 }}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {row.address}
            </Typography>
            <AmountField
              label={words.size}
              value={typed}
              onChange={setTyped}
              helperText={isSizeFine ? words.sizeHelp(smallest, most) : words.sizeWrong(smallest, most)}
              isWhole
            />
          </Box>
        </Box>
      )}
    </AppDialog>
  );
}

/** A code as it will be printed: black on white in every theme, as readers need it. */
function QrImage({ matrix, label }: { readonly matrix: QrMatrix; readonly label: string }) {
  const size = qrSize(matrix);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={240}
      height={240}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path fill="#000" d={qrPath(matrix)} />
    </svg>
  );
}
