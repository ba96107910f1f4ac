import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { platformNames } from '#shared/model/platform.ts';
import type { TimelineEntry } from '#shared/queries/timeline.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText, moneyText } from '../../state/format.ts';
import { accountName } from './account-name.ts';

const words = text.influencer.timeline;
const SHOWN = 300;

/** What happened with the person, newest first. */
export function TimelineSection({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  if (entries.length === 0) {
    return (
      <Typography color="textSecondary" sx={{ p: 6 }}>
        {words.empty}
      </Typography>
    );
  }
  return (
    <Box component="ol" className="figures" sx={{ listStyle: 'none', m: 0, px: 6, py: 4, maxWidth: 960 }}>
      {entries.slice(0, SHOWN).map((entry) => (
        <Box
          component="li"
          key={keyOf(entry)}
          sx={{
            display: 'grid',
            gridTemplateColumns: '120px 1fr',
            gap: 4,
            py: 2,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Box component="time" dateTime={entry.on} sx={{ color: 'text.secondary' }}>
            {dayText(entry.on.slice(0, 10))}
          </Box>
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {titleOf(entry)}
            <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{detailOf(entry)}</Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function keyOf(entry: TimelineEntry): string {
  switch (entry.type) {
    case 'touch':
      return entry.touch.id;
    case 'trip':
      return entry.trip.id;
    case 'post':
      return entry.post.id;
    case 'payment':
      return entry.payment.id;
    case 'snapshot':
      return entry.snapshot.id;
    case 'attachment':
      return entry.attachment.id;
  }
}

function titleOf(entry: TimelineEntry): string {
  switch (entry.type) {
    case 'touch':
      return words.touch(words.media[entry.touch.medium], words.states[entry.touch.state]);
    case 'trip':
      return words.trip(entry.trip.title, entry.trip.city);
    case 'post':
      return words.post(platformNames[entry.post.platform]);
    case 'payment':
      return words.payment(moneyText(entry.payment.amount));
    case 'snapshot': {
      const { followers } = entry.snapshot.metrics;
      const account = accountName({ account: entry.account });
      return followers === undefined ? words.snapshotOther(account) : words.snapshot(account, countText(followers));
    }
    case 'attachment':
      return words.attachment(entry.attachment.name);
  }
}

function detailOf(entry: TimelineEntry): string {
  switch (entry.type) {
    case 'touch':
      return [entry.touch.note, entry.touch.by].filter(Boolean).join(' · ');
    case 'trip':
      return entry.trip.traveller;
    case 'post':
      return entry.post.caption ?? entry.post.url ?? '';
    case 'payment':
      return text.influencer.bases[entry.payment.basis];
    case 'snapshot':
      return [text.app.figure.sources[entry.snapshot.evidence.source], entry.snapshot.evidence.file]
        .filter(Boolean)
        .join(' · ');
    case 'attachment':
      return '';
  }
}
