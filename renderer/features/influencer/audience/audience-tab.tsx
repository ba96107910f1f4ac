import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import ExpandIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { AudienceView, PlacedReading } from '#shared/domain/people/audience-readings.ts';
import type { InfluencerPageResult } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText } from '../../../state/format.ts';
import { useCommand } from '../../../state/use-command.ts';
import { RowAction } from '../../../ui/row-action.tsx';
import { accountName } from '../account-name.ts';
import { evidenceText } from '../evidence-text.ts';
import { AudienceDialog } from './audience-dialog.tsx';
import { ShareBars } from './share-bars.tsx';

const words = text.person.audience;

/** Who follows the person: the newest reading of each kind, older ones behind it. */
export function AudienceTab({ page }: { readonly page: InfluencerPageResult }) {
  const [isRecording, setIsRecording] = useState(false);
  const { audience } = page;
  return (
    <Stack sx={{ px: 6, py: 5, gap: 4, alignItems: 'flex-start' }}>
      <Button variant="outlined" onClick={() => setIsRecording(true)}>
        {words.record}
      </Button>
      {audience.length === 0 ? (
        <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {words.empty}
        </Typography>
      ) : (
        <Box
          sx={{
            width: '100%',
            display: 'grid',
            gridTemplateColumns: 'repeat(auto-fill, minmax(340px, 1fr))',
            columnGap: 10,
            rowGap: 8,
          }}
        >
          {audience.map((view) => (
            <Dimension key={view.dimension} view={view} page={page} />
          ))}
        </Box>
      )}
      {isRecording ? <AudienceDialog page={page} close={() => setIsRecording(false)} /> : null}
    </Stack>
  );
}

interface DimensionProps {
  readonly view: AudienceView;
  readonly page: InfluencerPageResult;
}

function Dimension({ view, page }: DimensionProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { dimension, latest, earlier } = view;
  const label = text.personWords.audience[dimension];
  const earlierLabel = earlier.length === 1 ? words.earlierOne : words.earlier(countText(earlier.length));
  return (
    <Box component="section" aria-label={label} sx={{ minWidth: 0 }}>
      <Typography component="h2" variant="h3" sx={{ mb: 1 }}>
        {label}
      </Typography>
      <Reading placed={latest} label={label} page={page} />
      {earlier.length === 0 ? null : (
        <Button
          size="small"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          endIcon={<ExpandIcon sx={{ transform: isOpen ? 'rotate(180deg)' : undefined }} />}
          sx={{ mt: 1, ml: -1 }}
        >
          {earlierLabel}
        </Button>
      )}
      {isOpen ? (
        <Stack sx={{ gap: 4, mt: 2, pl: 3, borderLeft: 2, borderColor: 'divider' }}>
          {earlier.map((placed) => (
            <Reading key={placed.position} placed={placed} label={label} page={page} />
          ))}
        </Stack>
      ) : null}
    </Box>
  );
}

interface ReadingProps {
  readonly placed: PlacedReading;
  readonly label: string;
  readonly page: InfluencerPageResult;
}

function Reading({ placed: { reading, position }, label, page }: ReadingProps) {
  const run = useCommand();
  const account = page.accounts.find((view) => view.account.id === reading.accountId);
  const day = reading.evidence.capturedOn;
  const shownDay = day === undefined ? words.noDay : dayText(day);
  const source = [account ? accountName(account) : null, evidenceText(reading.evidence)].filter(Boolean).join(' · ');
  return (
    <div>
      <ShareBars label={words.chart(label)} parts={reading.parts} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1 }}>
        <Typography variant="caption" color="textSecondary" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
          {source}
        </Typography>
        <RowAction
          icon={DeleteIcon}
          label={words.remove(label, shownDay)}
          onClick={() => void run('audience.remove', { influencerId: page.influencer.id, position })}
        />
      </Box>
    </div>
  );
}
