import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { regimeRules, regimesWithoutLabel } from '#shared/domain/disclosure/regime-rules.ts';
import { LEAST_AUDIENCE_SHARE, type HeldRegime, type RegimeReason } from '#shared/domain/disclosure/regimes.ts';
import type { Disclosure } from '#shared/model/deliverable.ts';
import type { DeliverableView } from '#shared/queries/collaboration-deliverables.ts';
import { text } from '#shared/text/text.ts';
import { dayText, shareText } from '../../../state/format.ts';
import { useOpenLink } from '../../../state/use-open-link.ts';
import { OwnedFiles } from '../../../ui/owned-files.tsx';
import { Facts, type Fact } from '../../../ui/facts.tsx';
import { AgreeDisclosureDialog } from './agree-disclosure-dialog.tsx';
import { CheckDisclosureDialog, CorrectionDialog } from './disclosure-dialogs.tsx';
import { Part } from './part.tsx';
import { DisclosureMark } from './state-marks.tsx';

const words = text.disclosure;

type Open = 'agree' | 'check' | 'asked' | 'done' | null;

/** How an advertisement is to be known as one: whose rules, what was agreed, what was seen, the proof. */
export function DisclosurePart({ view }: { readonly view: DeliverableView }) {
  const [open, setOpen] = useState<Open>(null);
  const { deliverable, regimes, proofs, posts } = view;
  const { disclosure = {} } = deliverable;
  const isWrong = disclosure.found === 'unclear' || disclosure.found === 'missing';
  const close = () => setOpen(null);
  return (
    <Part title={words.title} mark={<DisclosureMark state={view.disclosure} />}>
      <RegimeList regimes={regimes} />
      <LabelNote disclosure={disclosure} regimes={regimes} />
      <Facts facts={factsOf(disclosure)} />
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
        <Button size="small" variant="outlined" onClick={() => setOpen('agree')}>
          {words.agree}
        </Button>
        {posts.length > 0 ? (
          <Button size="small" variant="outlined" onClick={() => setOpen('check')}>
            {words.check}
          </Button>
        ) : null}
        {isWrong && disclosure.correctionAskedOn === undefined ? (
          <Button size="small" onClick={() => setOpen('asked')}>
            {words.askCorrection}
          </Button>
        ) : null}
        {isWrong && disclosure.correctionAskedOn !== undefined && disclosure.correctionDoneOn === undefined ? (
          <Button size="small" onClick={() => setOpen('done')}>
            {words.doneCorrection}
          </Button>
        ) : null}
      </Stack>
      <Box component="section" aria-label={words.proof} sx={{ mt: 2 }}>
        <Typography component="h4" variant="body2" sx={{ fontWeight: 560, mb: 2 }}>
          {words.proof}
        </Typography>
        <OwnedFiles
          owner={{ kind: 'deliverable', id: deliverable.id }}
          purpose="proof"
          attachments={proofs}
          empty={words.noProof}
          addLabel={words.addProof}
        />
      </Box>
      <Typography variant="caption" color="textSecondary">
        {words.notAdvice}
      </Typography>
      {open === 'agree' ? (
        <AgreeDisclosureDialog
          ids={[deliverable.id]}
          current={disclosure}
          regimes={regimes.map(({ regime }) => regime)}
          close={close}
        />
      ) : null}
      {open === 'check' ? <CheckDisclosureDialog id={deliverable.id} close={close} /> : null}
      {open === 'asked' || open === 'done' ? <CorrectionDialog id={deliverable.id} step={open} close={close} /> : null}
    </Part>
  );
}

function RegimeList({ regimes }: { readonly regimes: readonly HeldRegime[] }) {
  const openLink = useOpenLink();
  if (regimes.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {words.noRegime} {words.leastShare(shareText(LEAST_AUDIENCE_SHARE))}
      </Typography>
    );
  }
  return (
    <Box
      component="ul"
      aria-label={words.fields.regimes}
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 3, fontSize: 13 }}
    >
      {regimes.map(({ regime, isChosen, reasons }) => {
        const { labels, source } = regimeRules[regime];
        return (
          <li key={regime}>
            <Box component="strong" sx={{ fontWeight: 560 }}>
              {words.regimes[regime]}
            </Box>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {` · ${[...(isChosen ? [words.because.chosen] : []), ...reasonTexts(reasons)].join('; ')}`}
            </Box>
            <div>{labels.length > 0 ? words.labels(labels.join(', ')) : words.labelsDiffer}</div>
            <Box sx={{ color: 'text.secondary', maxWidth: '72ch' }}>{words.wants[regime]}</Box>
            {source === null ? (
              <Box sx={{ color: 'text.secondary' }}>{words.noRule}</Box>
            ) : (
              <Link component="button" type="button" onClick={() => openLink(source.url)} sx={{ fontSize: 13 }}>
                {words.rule(source.name)}
              </Link>
            )}
          </li>
        );
      })}
    </Box>
  );
}

/** Why a regime holds, the countries of the campaign's markets in one phrase. */
function reasonTexts(reasons: readonly RegimeReason[]): readonly string[] {
  const markets = reasons.filter(({ why }) => why === 'market').map(({ country }) => country);
  return [
    ...reasons.flatMap((reason) =>
      reason.why === 'audience' ? [words.because.audience(reason.country, shareText(reason.percent))] : [],
    ),
    ...(markets.length > 0 ? [words.because.market(markets.join(', '), markets.length)] : []),
    ...reasons.flatMap(({ why, country }) => (why === 'home' ? [words.because.home(country)] : [])),
  ];
}

/** Says where the agreed words are none of those known for the rules that hold. */
function LabelNote({
  disclosure,
  regimes,
}: {
  readonly disclosure: Disclosure;
  readonly regimes: readonly HeldRegime[];
}) {
  const { label } = disclosure;
  if (label === undefined) return null;
  const lacking = regimesWithoutLabel(
    label,
    regimes.map(({ regime }) => regime),
  );
  if (lacking.length === 0) return null;
  const names = lacking.map((regime) => words.regimes[regime]).join(', ');
  return <Typography variant="body2">{words.labelUnknown(label, names)}</Typography>;
}

function factsOf(disclosure: Disclosure): readonly Fact[] {
  const { fields } = words;
  const day = (on: string | undefined) => on && dayText(on);
  const yes = (is: boolean | undefined) => (is === undefined ? null : is ? words.yes : words.no);
  return [
    { label: fields.connection, value: disclosure.connection && words.connections[disclosure.connection] },
    { label: fields.label, value: disclosure.label },
    { label: fields.placement, value: disclosure.placement },
    { label: fields.usesPlatformTool, value: yes(disclosure.usesPlatformTool) },
    { label: fields.hasBrandControl, value: yes(disclosure.hasBrandControl) },
    { label: fields.usedProduct, value: yes(disclosure.usedProduct) },
    { label: fields.agreedOn, value: day(disclosure.agreedOn) },
    { label: fields.found, value: disclosure.found && words.found[disclosure.found] },
    { label: fields.checkedOn, value: day(disclosure.checkedOn) },
    { label: fields.checkedBy, value: disclosure.checkedBy },
    { label: fields.correctionAskedOn, value: day(disclosure.correctionAskedOn) },
    { label: fields.correctionDoneOn, value: day(disclosure.correctionDoneOn) },
  ];
}
