import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { platformNames } from '#shared/model/platform.ts';
import type { InfluencerGlanceResult } from '#shared/queries/influencer-glance.ts';
import { text } from '#shared/text/text.ts';
import { moneyText } from '../../../state/format.ts';
import { Facts, type Fact } from '../../../ui/facts.tsx';
import { AccountSize, HealthText, TierText, touchText } from '../head/head-facts.tsx';
import { NicheSizeValue } from '../head/niche-size-value.tsx';
import { StageField } from '../head/person-head.tsx';
import { Warnings } from '../head/warnings.tsx';
import { LocalTime } from '../local-time.tsx';
import { LongText } from '../../../ui/long-text.tsx';
import { placeText } from '../overview/places-section.tsx';
import { cadenceText } from '../overview/reach-section.tsx';
import { entryLine } from '../timeline/timeline-lines.ts';
import { TimelineList } from '../timeline/timeline-list.tsx';
import { WordChips } from '../../../ui/word-chips.tsx';

const words = text.person.panel;
const { fields, head } = text.person;
/** More of anything than this is on the page of the person. */
const SHOWN = 8;

/** The essentials of a person, in one column. */
export function PanelBody({ glance }: { readonly glance: InfluencerGlanceResult }) {
  const { influencer, rates, recent } = glance;
  const { nativeName, pronunciation, pronouns, notes } = influencer;
  const said = [nativeName, pronunciation && head.said(pronunciation), pronouns].filter(Boolean).join(' · ');
  return (
    <Stack sx={{ gap: 5, pt: 1 }}>
      <Stack sx={{ gap: 3 }}>
        <div>
          <Typography component="h2" variant="h1" sx={{ overflowWrap: 'anywhere' }}>
            <bdi>{influencer.name.length > 120 ? `${influencer.name.slice(0, 120)}…` : influencer.name}</bdi>
          </Typography>
          {said === '' ? null : <Typography color="textSecondary">{said}</Typography>}
        </div>
        <Warnings glance={glance} />
        <StageField glance={glance} />
      </Stack>
      <Part title={text.person.tabs.accounts}>
        <Accounts glance={glance} />
      </Part>
      <Part title={words.facts}>
        <Facts isNarrow facts={factsOf(glance)} />
      </Part>
      {rates.length === 0 ? null : (
        <Part title={words.rates}>
          <Facts
            isNarrow
            facts={rates.slice(0, SHOWN).map(({ platform, format, inForce }) => ({
              label: `${platformNames[platform]} ${format}`,
              value: <span className="figures">{moneyText(inForce.price)}</span>,
            }))}
          />
        </Part>
      )}
      {notes === undefined ? null : (
        <Part title={words.notes}>
          <LongText>{notes}</LongText>
        </Part>
      )}
      <Part title={text.influencer.panel.recent}>
        <TimelineList lines={recent.map(entryLine)} isNarrow />
      </Part>
    </Stack>
  );
}

function factsOf({ influencer, size, touches, contacts }: InfluencerGlanceResult): Fact[] {
  const { timeZone, preferredMedium, cadence, languages = [], topics, tags, emails, phones } = influencer;
  return [
    { label: head.next, value: touchText(touches.next) },
    { label: head.last, value: touchText(touches.last) },
    { label: head.size, value: size && <NicheSizeValue figure={size} /> },
    { label: head.health, value: <HealthText key="health" health={influencer.health} /> },
    { label: head.owner, value: influencer.owner ?? head.nobody },
    { label: fields.place, value: placeText(influencer) },
    { label: fields.timeZone, value: timeZone && <LocalTime timeZone={timeZone} /> },
    { label: fields.languages, value: languages.join(', ') },
    { label: fields.emails, value: emails?.[0] },
    { label: fields.phones, value: phones?.[0] },
    {
      label: fields.contacts,
      value: contacts
        .slice(0, SHOWN)
        .map(({ contact, role }) => `${contact.name} (${text.personWords.contactRoles[role].toLowerCase()})`)
        .join(', '),
    },
    { label: fields.preferredMedium, value: preferredMedium && text.personWords.media[preferredMedium] },
    { label: fields.cadence, value: cadence && cadenceText(cadence) },
    { label: fields.topics, value: topics.length > 0 && <WordChips values={topics} most={SHOWN} /> },
    { label: fields.tags, value: tags.length > 0 && <WordChips values={tags} most={SHOWN} /> },
  ];
}

function Accounts({ glance: { summaries } }: { readonly glance: InfluencerGlanceResult }) {
  if (summaries.length === 0) return <Typography color="textSecondary">{words.noAccounts}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: 13 }}>
      {summaries.map((account) => (
        <Box
          component="li"
          key={account.id}
          sx={{
            display: 'grid',
            gridTemplateColumns: '84px minmax(0, 1fr) auto minmax(48px, auto)',
            columnGap: 2,
            py: 1,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {platformNames[account.platform]}
          </Box>
          <Box component="bdi" sx={{ overflowWrap: 'anywhere' }}>
            {account.handle ?? text.accounts.noHandle}
          </Box>
          <AccountSize account={account} isFull />
          <Box component="span" sx={{ textAlign: 'end' }}>
            <TierText account={account} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <Typography component="h3" variant="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {children}
    </section>
  );
}
