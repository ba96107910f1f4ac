import Box from '@mui/material/Box';
import type { GiftTotals } from '#shared/domain/gifts/gift-totals.ts';
import type { MoneyText } from '#shared/lib/money.ts';
import { text } from '#shared/text/text.ts';
import { moneyText } from '../../../state/format.ts';

const words = text.gifts.totals;

/** What gifts cost and, apart from it, what they are worth in a shop, each currency for itself. */
export function GiftTotalsLine({ totals }: { readonly totals: GiftTotals }) {
  return (
    <Box
      component="dl"
      className="figures"
      sx={{ m: 0, display: 'flex', columnGap: 8, rowGap: 2, flexWrap: 'wrap', fontSize: 13 }}
    >
      <Total label={words.cost} help={words.costHelp} amounts={totals.cost} without={totals.withoutCost} />
      <Total label={words.retail} help={words.retailHelp} amounts={totals.retail} without={totals.withoutRetail} />
    </Box>
  );
}

interface TotalProps {
  readonly label: string;
  readonly help: string;
  readonly amounts: readonly MoneyText[];
  readonly without: number;
}

function Total({ label, help, amounts, without }: TotalProps) {
  return (
    <div title={help}>
      <Box component="dt" sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {amounts.length === 0 ? words.none : amounts.map(moneyText).join(' + ')}
        {without > 0 ? (
          <Box component="span" sx={{ color: 'text.secondary', ml: 2 }}>
            {words.without(without)}
          </Box>
        ) : null}
      </Box>
    </div>
  );
}
