import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { relationshipStages, type RelationshipStage } from '#shared/model/influencer.ts';
import type { InfluencerGlance } from '#shared/queries/influencer-glance.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import { useCommand } from '../../../state/use-command.ts';
import { RowAction } from '../../../ui/row-action.tsx';
import type { Fact } from '../../../ui/facts.tsx';
import { RelationDialog } from '../overview/relation-section.tsx';
import { WordChips } from '../../../ui/word-chips.tsx';
import { AccountLine, HealthText, touchText } from './head-facts.tsx';
import { NicheSizeValue } from './niche-size-value.tsx';
import { TagsDialog } from './tags-dialog.tsx';
import { Warnings } from './warnings.tsx';

const words = text.person.head;
/** More accounts than this are on the tab of accounts. */
const ACCOUNTS_SHOWN = 4;

/** Who the person is at one look; the stage changes in place. */
export function PersonHead({ glance }: { readonly glance: InfluencerGlance }) {
  const [open, setOpen] = useState<'tags' | 'relation' | null>(null);
  const { influencer, summaries, size, touches } = glance;
  const close = () => setOpen(null);
  const facts: readonly Fact[] = [
    { label: text.person.tabs.accounts, value: <AccountLines accounts={summaries} /> },
    { label: words.size, value: size ? <NicheSizeValue figure={size} /> : null },
    {
      label: words.health,
      value: (
        <>
          <HealthText health={influencer.health} />{' '}
          <RowAction icon={EditIcon} label={words.editRelation} onClick={() => setOpen('relation')} />
        </>
      ),
    },
    { label: words.owner, value: influencer.owner ?? <span className="quiet">{words.nobody}</span> },
    { label: words.last, value: touchText(touches.last) },
    { label: words.next, value: touchText(touches.next) },
    {
      label: words.tags,
      value: (
        <>
          <WordChips values={influencer.tags} />{' '}
          <RowAction icon={EditIcon} label={words.editTags} onClick={() => setOpen('tags')} />
        </>
      ),
    },
  ];
  return (
    <Box
      sx={{
        px: 6,
        pt: 3,
        pb: 3,
        display: 'flex',
        flexDirection: 'column',
        gap: 3,
        flex: 'none',
        maxHeight: '40%',
        overflow: 'auto',
      }}
    >
      <Warnings glance={glance} />
      <Box sx={{ display: 'flex', columnGap: 8, rowGap: 3, alignItems: 'flex-start', flexWrap: 'wrap' }}>
        <StageField glance={glance} />
        <Box
          component="dl"
          sx={{ m: 0, flex: '1 1 600px', display: 'flex', flexWrap: 'wrap', columnGap: 8, rowGap: 2, fontSize: 13 }}
        >
          {facts.map(({ label, value }) =>
            value === null ? null : (
              <div key={label}>
                <Box component="dt" sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>
                  {label}
                </Box>
                <Box component="dd" sx={{ m: 0, minHeight: 24, '& .quiet': { color: 'text.secondary' } }}>
                  {value}
                </Box>
              </div>
            ),
          )}
        </Box>
      </Box>
      {open === 'tags' ? <TagsDialog influencer={influencer} close={close} /> : null}
      {open === 'relation' ? <RelationDialog influencer={influencer} close={close} /> : null}
    </Box>
  );
}

function AccountLines({ accounts }: { readonly accounts: InfluencerGlance['summaries'] }) {
  if (accounts.length === 0) return <span className="quiet">{text.person.panel.noAccounts}</span>;
  const hidden = accounts.length - ACCOUNTS_SHOWN;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column' }}>
      {accounts.slice(0, ACCOUNTS_SHOWN).map((account) => (
        <AccountLine key={account.id} account={account} />
      ))}
      {hidden > 0 ? <span className="quiet">{words.nMore(countText(hidden))}</span> : null}
    </Box>
  );
}

/** The stage of the relation, changed at once. */
export function StageField({ glance: { influencer } }: { readonly glance: Pick<InfluencerGlance, 'influencer'> }) {
  const run = useCommand();
  return (
    <TextField
      select
      label={words.stage}
      value={influencer.stage}
      onChange={(event) =>
        void run('influencer.update', { id: influencer.id, stage: event.target.value as RelationshipStage })
      }
      sx={{ width: 148, mt: 1 }}
    >
      {relationshipStages.map((stage) => (
        <MenuItem key={stage} value={stage}>
          {text.roster.stages[stage]}
        </MenuItem>
      ))}
    </TextField>
  );
}
