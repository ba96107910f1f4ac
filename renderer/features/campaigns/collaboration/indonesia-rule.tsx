import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Fragment } from 'react';
import type { MoneyText } from '#shared/lib/money.ts';
import type { Contract } from '#shared/model/collaboration.ts';
import type { CollaborationComplianceResult, WithholdingView } from '#shared/queries/collaboration-compliance.ts';
import { text } from '#shared/text/text.ts';
import { amountText, numberText } from '../../../state/format.ts';
import { plainTable } from '../../../ui/plain-table.ts';
import { RuleFrame } from './rule-frame.tsx';

const words = text.collaboration.indonesia;
const SOURCES = [
  { name: words.rule, address: 'https://jdih.kemenkeu.go.id' },
  { name: words.permitRule, address: 'https://cekbpom.pom.go.id' },
];

interface IndonesiaRuleProps {
  readonly facts: NonNullable<CollaborationComplianceResult['indonesia']>;
  readonly contract: Contract | undefined;
}

/** The tax to hold back, worked out line by line, and what of permit and claims is not kept yet. */
export function IndonesiaRule({ facts: { links, withholding }, contract }: IndonesiaRuleProps) {
  const missing = [
    contract?.taxNumber === undefined ? words.taxNumber : null,
    contract?.productPermit === undefined ? words.permit : null,
    contract?.claimsReviewedOn === undefined ? words.claims : null,
  ].filter((sentence) => sentence !== null);
  return (
    <RuleFrame title={words.title} links={links} sources={SOURCES}>
      <Alert severity={missing.length === 0 ? 'success' : 'info'}>
        {missing.length === 0 ? words.complete : missing.map((sentence) => <div key={sentence}>{sentence}</div>)}
      </Alert>
      {typeof withholding === 'string' ? (
        <Typography color="textSecondary">{words.blank[withholding]}</Typography>
      ) : (
        <WithholdingTable withholding={withholding} />
      )}
    </RuleFrame>
  );
}

function WithholdingTable({ withholding }: { readonly withholding: WithholdingView }) {
  const { scheme, steps, surcharge, giftsLeftOut } = withholding;
  const lines: readonly (readonly [string, MoneyText, boolean])[] = [
    [words.fee, withholding.fee, false],
    [words.gifts, withholding.gifts, false],
    [words.gross, withholding.gross, true],
    [words.base, withholding.base, false],
    ...steps.map(({ percent, base, tax }) => [words.step(numberText(percent), amountText(base)), tax, false] as const),
    ...(surcharge ? [[words.surcharge, surcharge, false] as const] : []),
    [words.withheld, withholding.withheld, true],
    [words.net, withholding.net, true],
  ];
  return (
    <>
      <Box component="table" className="figures" sx={plainTable} aria-label={words.schemes[scheme]}>
        <thead>
          <tr>
            <th>{words.schemes[scheme]}</th>
            <th className="end">{words.amount}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([label, amount, isSum]) => (
            <tr key={label}>
              <td className={isSum ? 'strong' : ''}>{label}</td>
              <td className={isSum ? 'end strong' : 'end'}>{amountText(amount)}</td>
            </tr>
          ))}
        </tbody>
      </Box>
      <Typography variant="body2" color="textSecondary" component="div">
        {[surcharge ? words.surchargeNote : null, giftsLeftOut > 0 ? words.leftOut(giftsLeftOut) : null].map(
          (sentence) => (sentence === null ? null : <Fragment key={sentence}>{sentence} </Fragment>),
        )}
      </Typography>
    </>
  );
}
