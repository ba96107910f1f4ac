import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { feeParts } from '#shared/domain/collaboration/fee-parts.ts';
import { dueText, termsSummary } from '#shared/domain/collaboration/terms-summary.ts';
import type { Collaboration } from '#shared/model/collaboration.ts';
import { text } from '#shared/text/text.ts';
import { dayText, moneyText, numberText } from '../../../state/format.ts';
import { MarkdownText } from '../../../ui/markdown-text.tsx';
import { plainTable } from '../../../ui/plain-table.ts';
import { FactSection, Facts } from '../../../ui/facts.tsx';
import { LongText } from '../../../ui/long-text.tsx';
import { ApprovalDialog } from './approval-dialog.tsx';
import type { AgreedPage } from './collaboration-tabs.tsx';
import { TabPage } from './tab-page.tsx';
import { TermsDialog } from './terms-dialog.tsx';

const words = text.collaboration.terms;
const { fields } = text.collaboration;
const percent = (value: number | undefined) => (value === undefined ? null : `${numberText(value)}%`);

/** What was agreed about pay and about how the work is done. */
export function TermsTab({ page }: { readonly page: AgreedPage }) {
  const [open, setOpen] = useState<'pay' | 'work' | null>(null);
  const close = () => setOpen(null);
  const { campaign, agreed } = page;
  const { collaboration } = agreed;
  const summary = termsSummary(collaboration, { money: moneyText, day: dayText });
  return (
    <TabPage>
      <Typography
        sx={{ maxWidth: '72ch', fontSize: 16 }}
        className="figures"
        color={summary ? 'textPrimary' : 'textSecondary'}
      >
        {summary ?? words.nothing}
      </Typography>
      <FactSection title={words.pay} onEdit={() => setOpen('pay')}>
        <PayFacts collaboration={collaboration} />
      </FactSection>
      <FactSection title={words.work} onEdit={() => setOpen('work')}>
        <WorkFacts page={page} />
      </FactSection>
      {open === 'pay' ? <TermsDialog page={page} close={close} /> : null}
      {open === 'work' ? <ApprovalDialog collaboration={collaboration} campaign={campaign} close={close} /> : null}
    </TabPage>
  );
}

function PayFacts({ collaboration }: { readonly collaboration: Collaboration }) {
  const { fee, clientPrice, terms } = collaboration;
  const { pays = [], commission, needsInvoice } = terms ?? {};
  return (
    <Facts
      facts={[
        { label: fields.fee, value: fee && <span className="figures">{moneyText(fee)}</span> },
        { label: fields.clientPrice, value: clientPrice && <span className="figures">{moneyText(clientPrice)}</span> },
        { label: words.pays, value: pays.map((kind) => text.personWords.compensation[kind]).join(', ') },
        { label: words.split, value: terms?.split && <SplitTable collaboration={collaboration} /> },
        { label: fields.commission, value: commission && percent(commission.percent) },
        { label: fields.commissionFrom, value: commission?.startsOn && dayText(commission.startsOn) },
        { label: fields.commissionTo, value: commission?.endsOn && dayText(commission.endsOn) },
        { label: fields.killFee, value: percent(terms?.killFeePercent) },
        { label: fields.lateFee, value: percent(terms?.lateFeePercent) },
        {
          label: words.invoice,
          value: needsInvoice === undefined ? null : words.invoiceChoices[needsInvoice ? 'yes' : 'no'],
        },
        { label: fields.expenses, value: terms?.expenses },
      ]}
    />
  );
}

function SplitTable({ collaboration: { fee, terms } }: { readonly collaboration: Collaboration }) {
  const split = terms?.split ?? [];
  const amounts = fee && feeParts(fee, split);
  return (
    <Box component="table" className="figures" sx={plainTable}>
      <thead>
        <tr>
          <th>{words.trigger}</th>
          <th className="end">{words.percent}</th>
          <th className="end">{words.amount}</th>
        </tr>
      </thead>
      <tbody>
        {split.map((part, index) => (
          // Parts have no names of their own; their order is what tells them apart.
          // oxlint-disable-next-line react/no-array-index-key -- see above
          <tr key={index}>
            <td className="wide">{dueText(part, dayText)}</td>
            <td className="end">{percent(part.percent)}</td>
            <td className="end">{amounts?.[index] ? moneyText(amounts[index]) : words.amountOpen}</td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

function WorkFacts({ page: { campaign, agreed } }: { readonly page: AgreedPage }) {
  const { approval, creativeFreedom, notes } = agreed.collaboration;
  const long = (value: string | undefined) => value !== undefined && <LongText>{value}</LongText>;
  return (
    <Facts
      facts={[
        { label: fields.rounds, value: approval?.rounds === undefined ? null : String(approval.rounds) },
        { label: words.review, value: approval?.reviewHours && words.hours(approval.reviewHours) },
        { label: fields.silence, value: approval?.silence && text.collaboration.silence[approval.silence] },
        { label: fields.creativeFreedom, value: long(creativeFreedom) },
        {
          label: words.freedomOfCampaign,
          value: campaign.creativeFreedom && <MarkdownText source={campaign.creativeFreedom} />,
        },
        { label: fields.notes, value: long(notes) },
      ]}
    />
  );
}
