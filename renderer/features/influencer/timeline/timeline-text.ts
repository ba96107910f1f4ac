import { platformNames } from '#shared/model/platform.ts';
import type { TimelineEntry, TimelineType } from '#shared/queries/timeline.ts';
import { text } from '#shared/text/text.ts';
import { countText, moneyText } from '../../../state/format.ts';
import { accountName } from '../account-name.ts';

const words = text.influencer.timeline;
const more = text.person.timeline;

/** What can be shown alone; `record` is what was done to the record itself. */
export type TimelineFilter = keyof typeof more.filters;
export const timelineFilters = Object.keys(more.filters) as TimelineFilter[];

/** Under which filter a kind of happening is found. */
export const filterOf: Readonly<Record<TimelineType, TimelineFilter>> = {
  touch: 'contact',
  trip: 'contact',
  post: 'posts',
  payment: 'payments',
  snapshot: 'figures',
  audience: 'figures',
  rate: 'rates',
  research: 'research',
  joined: 'campaigns',
  attachment: 'files',
  merged: 'record',
  added: 'record',
  archived: 'record',
};

/** What happened, in a line. */
export function entryTitle(entry: TimelineEntry): string {
  switch (entry.type) {
    case 'touch':
      return words.touch(
        text.personWords.media[entry.touch.medium],
        text.personWords.touchStates[entry.touch.state].toLowerCase(),
      );
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
    case 'audience':
      return more.audience(text.personWords.audience[entry.reading.dimension]);
    case 'rate':
      return more.rate(entry.rate.format, platformNames[entry.rate.platform], moneyText(entry.rate.price));
    case 'research':
      return more.research;
    case 'joined':
      return more.joined(entry.campaignName);
    case 'merged':
      return more.merged(entry.merged.name);
    case 'added':
      return more.added;
    case 'archived':
      return more.archived;
    case 'attachment':
      return words.attachment(entry.attachment.name);
  }
}

/** What belongs to it in smaller words; empty where there is nothing more to say. */
export function entryDetail(entry: TimelineEntry): string {
  const said = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');
  switch (entry.type) {
    case 'touch':
      return said(entry.touch.note, entry.touch.by);
    case 'trip':
      return entry.trip.traveller;
    case 'post':
      return entry.post.caption ?? entry.post.url ?? '';
    case 'payment':
      return text.ledger.bases[entry.payment.basis];
    case 'snapshot':
      return said(text.app.figure.sources[entry.snapshot.evidence.source], entry.snapshot.evidence.file);
    case 'audience':
      return said(text.app.figure.sources[entry.reading.evidence.source], entry.reading.evidence.file);
    case 'rate':
      return said(text.app.figure.sources[entry.rate.evidence.source], entry.rate.evidence.file);
    case 'research':
      return said(entry.note.text, entry.note.link, entry.note.by);
    case 'joined':
      return entry.stageName;
    case 'merged':
    case 'added':
    case 'archived':
    case 'attachment':
      return '';
  }
}
