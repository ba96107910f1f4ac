import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { platformNames } from '#shared/model/platform.ts';
import type { DuplicatesCompareResult } from '#shared/queries/duplicates-compare.ts';
import { text } from '#shared/text/text.ts';
import { countText, moneyText } from '../../state/format.ts';
import type { Choices } from './merge-choices.ts';

const words = text.duplicates.merge;
const PUT_TOGETHER = 'both';
const ENTRIES_SHOWN = 12;

interface MergeEffectsProps {
  readonly compared: DuplicatesCompareResult;
  readonly chosen: Choices;
  readonly choose: (field: string, influencerId: string | null) => void;
}

/** What merging does besides the fields: lists put together, agreements that meet, and rows that move. */
export function MergeEffects({ compared, chosen, choose }: MergeEffectsProps) {
  const { lists, moves, accounts, campaigns, wasApart } = compared;
  const named = accounts.map(({ platform, handle }) => `@${handle} (${platformNames[platform]})`);
  return (
    <Stack sx={{ gap: 5 }}>
      {wasApart ? <Alert severity="warning">{words.wasApart}</Alert> : null}
      {campaigns.length === 0 ? null : (
        <Box component="section" aria-label={words.agreements}>
          <Typography component="h2" variant="h2">
            {words.agreements}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {words.agreementHelp}
          </Typography>
          {campaigns.map((campaign) => (
            <Agreement
              key={campaign.campaignId}
              campaign={campaign}
              compared={compared}
              chosen={chosen}
              choose={choose}
            />
          ))}
        </Box>
      )}
      {lists.length === 0 ? null : (
        <Box component="section" aria-label={words.lists}>
          <Typography component="h2" variant="h2" sx={{ pb: 1 }}>
            {words.lists}
          </Typography>
          <Box
            component="dl"
            sx={{
              m: 0,
              display: 'grid',
              gridTemplateColumns: '160px 1fr',
              rowGap: 1,
              fontSize: 13,
              overflowWrap: 'anywhere',
            }}
          >
            {lists.map(({ field, label, entries, added }) => (
              <ListLine key={field} label={label} entries={entries} added={added} />
            ))}
          </Box>
        </Box>
      )}
      <Box component="section" aria-label={words.moves}>
        <Typography component="h2" variant="h2" sx={{ pb: 1 }}>
          {words.moves}
        </Typography>
        <Typography variant="body2" className="figures">
          {moves.length === 0
            ? words.movesNothing
            : moves.map(({ kind, rows }) => words.kinds[kind](countText(rows))).join(' · ')}
        </Typography>
        {named.length === 0 ? null : (
          <Typography variant="body2">
            {named.length === 1 ? words.sameAccount(named[0]!) : words.sameAccounts(named.join(', '))}
          </Typography>
        )}
        <Typography variant="body2" color="textSecondary">
          {words.notes}
        </Typography>
      </Box>
    </Stack>
  );
}

interface ListLineProps {
  readonly label: string;
  readonly entries: readonly string[];
  readonly added: number;
}

function ListLine({ label, entries, added }: ListLineProps) {
  const more = entries.length - ENTRIES_SHOWN;
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        <bdi>{entries.slice(0, ENTRIES_SHOWN).join(', ')}</bdi>
        {more > 0 ? ` ${text.duplicates.list.moreAccounts(countText(more))}` : ''}
        {added > 0 ? (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {` · ${words.added(countText(added))}`}
          </Box>
        ) : null}
      </Box>
    </>
  );
}

interface AgreementProps extends MergeEffectsProps {
  readonly campaign: DuplicatesCompareResult['campaigns'][number];
}

function Agreement({ campaign, compared, chosen, choose }: AgreementProps) {
  const labelId = useId();
  const key = `collaboration:${campaign.campaignId}`;
  return (
    <FormControl sx={{ display: 'flex', pt: 2 }}>
      <FormLabel id={labelId} sx={{ color: 'text.primary', fontSize: 13 }}>
        {words.agreementOf(campaign.campaign)}
        {campaign.isFeeDisputed ? <Box component="b">{` ${words.disputed}`}</Box> : null}
      </FormLabel>
      <RadioGroup
        aria-labelledby={labelId}
        value={chosen[key] ?? (campaign.isFeeDisputed ? '' : PUT_TOGETHER)}
        onChange={(_event, value) => choose(key, value === PUT_TOGETHER ? null : value)}
      >
        {campaign.isFeeDisputed ? null : (
          <FormControlLabel
            value={PUT_TOGETHER}
            control={<Radio size="small" sx={{ p: 1 }} />}
            label={words.both}
            slotProps={{ typography: { variant: 'body2' } }}
          />
        )}
        {campaign.agreements.map(({ influencerId, stageName, fee, notes }) => {
          const name = compared.people.find(({ id }) => id === influencerId)?.name ?? '';
          const facts = [stageName, fee ? moneyText(fee) : text.duplicates.noFee, notes];
          return (
            <FormControlLabel
              key={influencerId}
              value={influencerId}
              control={<Radio size="small" sx={{ p: 1 }} />}
              label={`${name}: ${facts
                .filter((fact) => fact !== undefined)
                .join(' · ')
                .slice(0, 300)}`}
              slotProps={{ typography: { variant: 'body2' } }}
            />
          );
        })}
      </RadioGroup>
    </FormControl>
  );
}
