import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useLocation } from 'wouter';
import { text } from '#shared/text/text.ts';

const words = text.fit.empty;

/** Says what to fill in while the campaign names nothing people could be held against. */
export function AimNotice({ campaignId }: { readonly campaignId: string }) {
  const [, navigate] = useLocation();
  return (
    <Alert
      severity="info"
      sx={{ mx: 6, mt: 3, flex: 'none' }}
      action={
        <Button color="inherit" size="small" onClick={() => navigate(`/campaigns/${campaignId}/brief`)}>
          {words.openBrief}
        </Button>
      }
    >
      <AlertTitle>{words.targetTitle}</AlertTitle>
      {words.targetText}
    </Alert>
  );
}
