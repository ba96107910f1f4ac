import Box from '@mui/material/Box';
import type { LedgerRow } from '#shared/domain/ledger/ledger-row.ts';
import { text } from '#shared/text/text.ts';
import { amountText, countText, dayText, moneyText } from '../../state/format.ts';

const words = text.ledger;

/** What is known of a payment, with where it comes from. */
export function PaymentFacts({ payment }: { readonly payment: LedgerRow }) {
  const { rate, units, evidence } = payment;
  const basis = words.bases[payment.basis];
  const times = rate && units !== null ? words.rateTimes(amountText(rate), countText(units)) : rate && amountText(rate);
  const place =
    evidence.file && evidence.row ? words.detail.evidenceRow(evidence.file, countText(evidence.row)) : evidence.file;
  const source = [text.app.figure.sources[evidence.source], place, evidence.enteredBy].filter(Boolean).join(' · ');
  const facts: readonly (readonly [string, string | null])[] = [
    [words.detail.paid, moneyText(payment.amount)],
    [words.detail.paidOn, payment.paidOn === null ? text.app.figure.blank : dayText(payment.paidOn)],
    [words.detail.basis, times ? `${basis}: ${times}` : basis],
    [words.detail.number, payment.externalId],
    [words.detail.evidence, source],
    [words.detail.notes, payment.notes],
  ];
  return (
    <Box
      component="dl"
      className="figures"
      sx={{ m: 0, display: 'grid', gridTemplateColumns: '96px 1fr', columnGap: 4, rowGap: 1, fontSize: 13 }}
    >
      {facts.map(([label, value]) =>
        value === null ? null : (
          <Box key={label} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {label}
            </Box>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {value}
            </Box>
          </Box>
        ),
      )}
    </Box>
  );
}
