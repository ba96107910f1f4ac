import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { MoneyText } from '#shared/lib/money.ts';
import { text } from '#shared/text/text.ts';
import { moneyText } from '../../../state/format.ts';
import { RowAction } from '../../../ui/row-action.tsx';
import { Unknown } from '../../../ui/unknown.tsx';
import type { Fact } from '../../../ui/facts.tsx';
import { useStageMove } from '../pipeline/use-stage-move.tsx';
import { CareDialog } from './care-dialog.tsx';
import type { AgreedPage } from './collaboration-tabs.tsx';

const words = text.collaboration.page;

/** How far it is, who takes care, what is waited for and what it costs; the stage changes in place. */
export function CollaborationHead({ page }: { readonly page: AgreedPage }) {
  const [isEditing, setIsEditing] = useState(false);
  const { collaboration } = page.agreed;
  const { owner, waitingFor, fee, clientPrice } = collaboration;
  const quiet = (said: string) => <span className="quiet">{said}</span>;
  const amount = (money: MoneyText | undefined) => (money ? moneyText(money) : <Unknown reason={words.notStated} />);
  const facts: readonly Fact[] = [
    { label: words.owner, value: owner ?? quiet(words.nobody) },
    {
      label: words.waitingFor,
      value: (
        <>
          {waitingFor ?? quiet(words.nothing)}{' '}
          <RowAction icon={EditIcon} label={words.editHead} onClick={() => setIsEditing(true)} />
        </>
      ),
    },
    { label: words.fee, value: amount(fee) },
    { label: words.clientPrice, value: amount(clientPrice) },
  ];
  return (
    <Box
      component="section"
      aria-label={words.head}
      sx={{
        px: 6,
        py: 3,
        display: 'flex',
        columnGap: 8,
        rowGap: 3,
        alignItems: 'flex-start',
        flexWrap: 'wrap',
        flex: 'none',
      }}
    >
      <StageField page={page} />
      <Box
        component="dl"
        className="figures"
        sx={{ m: 0, flex: '1 1 600px', display: 'flex', flexWrap: 'wrap', columnGap: 8, rowGap: 2, fontSize: 13 }}
      >
        {facts.map(({ label, value }) => (
          <div key={label}>
            <Box component="dt" sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary' }}>
              {label}
            </Box>
            <Box
              component="dd"
              sx={{
                m: 0,
                minHeight: 24,
                maxWidth: '60ch',
                overflowWrap: 'anywhere',
                '& .quiet': { color: 'text.secondary' },
              }}
            >
              {value}
            </Box>
          </div>
        ))}
      </Box>
      {isEditing ? <CareDialog collaboration={collaboration} close={() => setIsEditing(false)} /> : null}
    </Box>
  );
}

function StageField({ page: { influencer, stages, agreed } }: { readonly page: AgreedPage }) {
  const stageMove = useStageMove();
  const { id, stage } = agreed.collaboration;
  const isListed = stages.some((one) => one.stage === stage);
  const move = (key: string) => {
    const next = stages.find((one) => one.stage === key);
    if (next) stageMove.move([{ id, name: influencer.name }], next);
  };
  return (
    <>
      <TextField
        select
        label={words.stage}
        value={stage}
        onChange={(event) => move(event.target.value)}
        sx={{ width: 168, mt: 1 }}
      >
        {isListed ? null : <MenuItem value={stage}>{agreed.stageName}</MenuItem>}
        {stages.map((one) => (
          <MenuItem key={one.stage} value={one.stage}>
            {one.name}
          </MenuItem>
        ))}
      </TextField>
      {stageMove.dialog}
    </>
  );
}
