import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import { text } from '#shared/text/text.ts';
import { countText, moneyText } from '../../state/format.ts';
import { useCommand } from '../../state/use-command.ts';

const words = text.campaigns.page;

interface CostNoticeProps {
  readonly unallocated: NonNullable<CampaignPageResult['unallocated']>;
}

/** Why the cost is blank, and the way to fill it. Undo takes the allocation back. */
export function CostNotice({ unallocated }: CostNoticeProps) {
  const run = useCommand();
  const [, navigate] = useLocation();
  const [isBusy, setIsBusy] = useState(false);
  const { payments, influencers, amounts, paymentIds } = unallocated;
  const allocate = async () => {
    setIsBusy(true);
    await run('payments.allocateByOrders', { paymentIds });
    setIsBusy(false);
  };
  return (
    <Alert severity="warning" sx={{ alignItems: 'flex-start' }}>
      <AlertTitle sx={{ fontSize: 14, mb: 1 }}>{words.costTitle}</AlertTitle>
      <span className="figures">
        {words.costText(
          words.payments(payments, countText(payments)),
          words.influencers(influencers, countText(influencers)),
          amounts.map(moneyText).join(', '),
        )}
      </span>
      <Stack sx={{ flexDirection: 'row', gap: 2, mt: 3 }}>
        <Button variant="outlined" size="small" color="inherit" disabled={isBusy} onClick={() => void allocate()}>
          {words.allocate}
        </Button>
        <Button size="small" color="inherit" onClick={() => navigate('/ledger?show=unallocated')}>
          {words.openLedger}
        </Button>
      </Stack>
    </Alert>
  );
}
