import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { FranceSum } from '#shared/domain/compliance/france-threshold.ts';
import type { CollaborationComplianceResult } from '#shared/queries/collaboration-compliance.ts';
import { text } from '#shared/text/text.ts';
import { dayText, moneyText } from '../../../state/format.ts';
import { plainTable } from '../../../ui/plain-table.ts';
import { RuleFrame } from './rule-frame.tsx';

const words = text.collaboration.france;
const SOURCES = [{ name: words.rule, address: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000047663185' }];

interface FranceRuleProps {
  readonly facts: NonNullable<CollaborationComplianceResult['france']>;
}

/** The sum of the year against the French threshold, and what a written contract still lacks. */
export function FranceRule({ facts: { links, sum, missingClauses, isSigned, hasFile } }: FranceRuleProps) {
  const isNeeded = sum.level !== 'below' && sum.isInForce;
  const isOpen = sum.uncounted.some(({ why }) => why !== 'lent');
  const isDone = isSigned && hasFile && missingClauses.length === 0;
  const clauses = missingClauses.map((clause) => text.collaboration.clauses[clause].toLowerCase()).join('; ');
  const severity = isNeeded ? (isDone ? 'success' : 'warning') : 'info';
  const sentences = [
    (isOpen ? words.soFar : words.sum)(String(sum.year), moneyText(sum.total)),
    sum.isInForce ? words.levels[sum.level] : words.notYet,
    sum.isClientKnown ? null : words.noClient,
  ];
  return (
    <RuleFrame title={text.collaboration.france.title} links={links} sources={SOURCES}>
      <Alert severity={severity} className="figures">
        <div>{sentences.filter(Boolean).join(' ')}</div>
        <div>
          {isSigned ? words.signed : words.unsigned} {hasFile ? null : words.noFile}
        </div>
        <div>{missingClauses.length === 0 ? words.complete : words.missing(clauses)}</div>
      </Alert>
      {sum.counted.length === 0 ? null : <CountedTable sum={sum} />}
      {sum.uncounted.length === 0 ? null : (
        <div>
          <Typography variant="body2" sx={{ fontWeight: 560 }}>
            {words.uncounted}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 4, fontSize: 13 }} className="figures">
            {sum.uncounted.map((item, index) => (
              // Two alike may stand in the list; nothing else tells them apart.
              // oxlint-disable-next-line react/no-array-index-key -- see above
              <li key={index}>
                {item.what ?? words.fee} ({item.campaign}
                {item.amount ? `, ${moneyText(item.amount)}` : ''}): {words.why[item.why]}
              </li>
            ))}
          </Box>
        </div>
      )}
      <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '72ch' }}>
        {words.method}
      </Typography>
    </RuleFrame>
  );
}

function CountedTable({ sum }: { readonly sum: FranceSum }) {
  return (
    <Box component="table" className="figures" sx={plainTable} aria-label={words.counted}>
      <thead>
        <tr>
          <th>{words.day}</th>
          <th>{words.what}</th>
          <th>{words.campaign}</th>
          <th className="end">{words.amount}</th>
          <th className="end">{words.euros}</th>
        </tr>
      </thead>
      <tbody>
        {sum.counted.map((item, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two alike may stand in the list
          <tr key={index}>
            <td>{dayText(item.on)}</td>
            <td className="wide">{item.what ?? words.fee}</td>
            <td className="wide">{item.campaign}</td>
            <td className="end">{moneyText(item.amount)}</td>
            <td className="end">
              {moneyText(item.euros)}
              {item.rate ? (
                <Box component="span" className="quiet" sx={{ display: 'block', fontSize: 12 }}>
                  {words.rateOf(dayText(item.rate.on), item.rate.source)}
                </Box>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
