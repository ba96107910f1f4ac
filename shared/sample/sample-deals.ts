import { addDays, type CalendarDay } from '../lib/calendar-day.ts';
import { decimalText, fromMoneyText, type MoneyText } from '../lib/money.ts';
import type { Collaboration } from '../model/collaboration.ts';
import { phases, type Phase } from '../model/pipeline.ts';
import { isAgreed } from '../domain/pipeline/stages.ts';
import { brandWords, declineReasons, waitingWords } from './sample-brand-words.ts';
import type { SampleCampaign } from './sample-campaigns.ts';
import type { SampleContext } from './sample-context.ts';
import type { SamplePerson } from './sample-people.ts';
import { staff } from './sample-words.ts';

/** What the agency adds on top of a fee when it names its client a price, in per cent. */
const MARKUP = 20n;

/** A stage beside the drawn one, so that the pipeline has somebody everywhere. */
export function variedPhase({ deals }: SampleContext, phase: Phase): Phase {
  if (phase === 'identified' && deals.chance(0.5)) return 'researched';
  if (phase === 'contacted' && deals.chance(0.5)) return 'interested';
  return phase;
}

/** Everything a collaboration says besides its pair, stage, fee and notes: terms, contract, judgements, how it came here. */
export function dealFields(
  context: SampleContext,
  person: SamplePerson,
  campaign: SampleCampaign,
  { phase, fee }: { readonly phase: Phase; readonly fee: MoneyText | undefined },
): Partial<Collaboration> {
  const { deals } = context;
  const isSettled = isAgreed(phase);
  return {
    owner: deals.pick(staff),
    steps: stepsTo(context, campaign, phase),
    ...(phase === 'declined' && {
      declined: { by: deals.pick(['creator', 'client', 'agency']), reason: deals.pick(declineReasons) },
    }),
    ...((phase === 'contacted' || phase === 'negotiating') &&
      deals.chance(0.5) && { waitingFor: deals.pick(waitingWords) }),
    ...(fee && { clientPrice: markedUp(fee) }),
    ...(isSettled && {
      terms: termsOf(context, campaign, fee),
      approval: { rounds: 2, reviewHours: 72, silence: deals.pick(['approves', 'waits']) },
    }),
    ...(isSettled && deals.chance(0.85) && { contract: contractOf(context, person, campaign) }),
    ...(phase !== 'identified' && deals.chance(0.4) && { marks: marksOf(context, campaign) }),
    ...(phase !== 'identified' && shortlisting(context, campaign, isSettled)),
  };
}

function markedUp(fee: MoneyText): MoneyText {
  const { minor, currency } = fromMoneyText(fee);
  return { amount: decimalText({ minor: (minor * (100n + MARKUP)) / 100n, currency }), currency };
}

/** Entered stages up to the present one; the work begins five weeks before the campaign and never after today. */
function stepsTo(
  { deals, byToday, noonOf }: SampleContext,
  campaign: SampleCampaign,
  phase: Phase,
): NonNullable<Collaboration['steps']> {
  const passed: readonly Phase[] =
    phase === 'declined'
      ? ['identified', 'researched', 'contacted', 'declined']
      : phases.slice(0, phases.indexOf(phase) + 1);
  const last = byToday(campaign.endsOn);
  let day: CalendarDay = addDays(byToday(campaign.startsOn), -35 - deals.int(0, 10));
  return passed.map((stage) => {
    const at = noonOf(day);
    const next = addDays(day, deals.int(1, 9));
    day = next < last ? next : last;
    return { stage, at, by: deals.pick(staff) };
  });
}

function termsOf(
  { deals }: SampleContext,
  campaign: SampleCampaign,
  fee: MoneyText | undefined,
): NonNullable<Collaboration['terms']> {
  const hasCommission = campaign.row.objective === 'sales' && deals.chance(0.5);
  return {
    pays: [...(fee ? (['fee'] as const) : []), 'gift' as const, ...(hasCommission ? (['commission'] as const) : [])],
    ...(fee && {
      split: [
        { percent: 50, trigger: 'signing', netDays: 14 },
        { percent: 50, trigger: 'live', netDays: 30 },
      ],
      killFeePercent: 25,
      needsInvoice: true,
    }),
    ...(hasCommission && {
      commission: { percent: deals.int(3, 12), startsOn: campaign.startsOn, endsOn: campaign.endsOn },
    }),
  };
}

function contractOf(
  { deals, byToday }: SampleContext,
  person: SamplePerson,
  campaign: SampleCampaign,
): NonNullable<Collaboration['contract']> {
  const signedOn = byToday(addDays(campaign.startsOn, -deals.int(3, 12)));
  return {
    creatorLegalName: person.row.name,
    agencyLegalName: 'Sample Agency Ltd (made up)',
    payeeName: person.row.name,
    payeeKind: deals.chance(0.8) ? 'individual' : 'company',
    ...(person.row.country !== undefined && { taxCountry: person.row.country, governingLaw: person.row.country }),
    version: '1',
    signedOn,
    clauses: ['parties', 'tasks', 'pay', 'duties', 'rights', 'law', 'disclosure', 'cancellation'],
    dataDuty: { what: 'Reach, views, saves and clicks as screenshots', withinDays: 14 },
  };
}

function marksOf({ deals, byToday }: SampleContext, campaign: SampleCampaign): NonNullable<Collaboration['marks']> {
  const criteria = [
    'audience-fit',
    'engagement-quality',
    'content-quality',
    'brand-fit',
    'professionalism',
    'cost-efficiency',
  ] as const;
  const by = deals.pick(staff);
  const on = byToday(addDays(campaign.startsOn, -deals.int(35, 45)));
  return criteria.map((criterion) => ({ criterion, mark: deals.int(2, 5), by, on }));
}

function shortlisting(
  { deals, byToday }: SampleContext,
  campaign: SampleCampaign,
  isSettled: boolean,
): Pick<Collaboration, 'shortlistedOn' | 'shortlistNote' | 'clientAnswers'> {
  if (!isSettled && deals.chance(0.4)) return {};
  const words = brandWords[campaign.client.name]!;
  const shortlistedOn = byToday(addDays(campaign.startsOn, -deals.int(28, 34)));
  const answer = isSettled ? 'yes' : deals.pick(['yes', 'maybe', 'no']);
  return {
    shortlistedOn,
    shortlistNote: deals.pick(words.reasons),
    ...((isSettled || deals.chance(0.6)) && {
      clientAnswers: [{ by: words.people[0].name, on: byToday(addDays(shortlistedOn, deals.int(1, 5))), answer }],
    }),
  };
}
