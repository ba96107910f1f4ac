import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import Button from '@mui/material/Button';
import { text } from '#shared/text/text.ts';
import { ui } from '../../../state/ui-store.ts';
import { useSaveDocument } from './use-save-document.ts';

/** Saves the brief of a campaign as a PDF for the people who make its content. */
export function BriefPdfButton({ campaignId }: { readonly campaignId: string }) {
  const { isSaving, save } = useSaveDocument();
  const start = async () => {
    const outcome = await save({ is: 'creator-brief', campaignId });
    if (outcome === null) return;
    const { open, message, severity } = outcome;
    const show = async () => {
      const problem = await open?.();
      if (problem) ui.notify({ severity: 'error', message: problem.problem });
    };
    ui.notify({
      severity,
      message,
      ...(open && { action: { label: text.shortlist.openIt, run: () => void show() } }),
    });
  };
  return (
    <Button startIcon={<PdfIcon />} disabled={isSaving} onClick={() => void start()}>
      {text.documents.brief.save}
    </Button>
  );
}
