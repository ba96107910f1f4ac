import type { MoneyText } from '../../lib/money.ts';
import type { Steps } from '../../lib/steps.ts';
import { foldText } from '../../lib/text-fold.ts';
import { dayInFileName } from '../../formats/date-text.ts';
import type { SheetPeriod } from '../../formats/sheet.ts';
import { TEXT_LIMITS } from '../../model/common.ts';
import { trafficDimensions, type TrafficDimension, type WebTraffic } from '../../model/web-traffic.ts';
import { text } from '../../text/text.ts';
import { compareFact, evidenceList, planFacts, type ComparedField, type FactOutcome } from './plan-facts.ts';
import { campaignChange, evidenceOf, headerOf, type PlannedFile, type Planning } from './planning.ts';
import { perPlanning } from './per-planning.ts';
import { normaliseHeader, trafficFields } from './presets/preset.ts';
import type { ReadRow, RowValues } from './row-values.ts';
import { withIds } from './with-ids.ts';

const { fields, problems, skips } = text.import;
const say = text.importKinds.traffic;

/** The sum of all lines, as reports call it in the languages they come in. */
const TOTALS = new Set(['grand total', 'total', 'totals', 'gesamtsumme', 'total général', 'total keseluruhan']);

/** What is true of all rows of a report. */
interface Report {
  readonly dimension: TrafficDimension;
  readonly period: SheetPeriod | null;
  /** How visits are told apart, where that is not each visit by itself. */
  readonly scope: string | undefined;
}

type Subject = Pick<WebTraffic, 'dimension' | 'value' | 'startsOn' | 'endsOn'>;
const keyOf = ({ dimension, value, startsOn, endsOn }: Subject): string =>
  JSON.stringify([dimension, value, startsOn ?? '', endsOn ?? '']);

/** Readings of the workspace and of this import, by what they are of. */
const readingBook = perPlanning(({ reader, draft }) => {
  const ids = new Map<string, WebTraffic['id'][]>();
  const enter = (reading: WebTraffic): void => {
    const key = keyOf(reading);
    const held = ids.get(key);
    if (held) held.push(reading.id);
    else ids.set(key, [reading.id]);
  };
  for (const reading of reader.all('webTraffic')) enter(reading);
  return {
    of: (subject: Subject): WebTraffic[] => (ids.get(keyOf(subject)) ?? []).map((id) => draft.get('webTraffic', id)!),
    add: (reading: WebTraffic): void => {
      draft.create('webTraffic', reading);
      enter(reading);
    },
  };
});

/**
 * Plans a report of web analytics: each row is one value of one dimension in the period of the report. The same reading of
 * another export corrects what is stored, by the rule of the import. Sums and rates are left out.
 */
export function* planTraffic(planning: Planning, file: PlannedFile): Steps<void> {
  const report = readReport(file);
  const rows = yield* withIds(file.rows, (values) => {
    const subject = subjectOf(report, values);
    return subject === null ? null : keyOf(subject);
  });
  yield* planFacts(
    planning,
    { ...file, rows },
    {
      needsOwner: false,
      title: ({ values }) => (values.texts?.dimension ?? '').slice(0, 100),
      skip: ({ values }) => skipOf(values),
      storedEvidence: ({ values }) => {
        const subject = subjectOf(report, values);
        return evidenceList(subject === null ? undefined : storedReading(planning, subject));
      },
      ownerOf: () => ({ influencerId: undefined }),
      plan: (read) => planReading(planning, file, report, read),
    },
  );
}

function skipOf({ texts, counts, revenue }: RowValues): string | null {
  if (TOTALS.has(texts?.dimension?.toLowerCase() ?? '')) return skips.total;
  return counts === undefined && revenue === undefined ? skips['no-data'] : null;
}

function readReport(file: PlannedFile): Report {
  const column = file.recognition.columns.find(({ field }) => field === 'dimension');
  const dimension = trafficDimensions.find((each) => each === column?.part) ?? 'channel';
  const isFirstVisit = normaliseHeader(column?.header ?? '').startsWith('first user ');
  return { dimension, period: periodOf(file), scope: isFirstVisit ? say.firstVisit : undefined };
}

/** The days a report is about: what it says itself, what was chosen, or what the name of its file says. */
function periodOf({ table, recognition }: PlannedFile): SheetPeriod | null {
  const { sheet, choices, guesses, file } = table;
  if (sheet?.period) return sheet.period;
  if (recognition.columns.some(({ field }) => field === 'day')) return null;
  const named = choices.capturedOn === undefined ? dayInFileName(file.name) : null;
  const startsOn = choices.capturedOn ?? named?.day;
  if (startsOn === undefined) {
    guesses.push(say.noPeriod);
    return null;
  }
  const endsOn = named?.precision === 'month' ? lastOfMonth(startsOn) : startsOn;
  guesses.push(say.period(startsOn, endsOn));
  return { startsOn, endsOn };
}

const lastOfMonth = (day: string): string => {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

function subjectOf({ dimension, period }: Report, { texts, day }: RowValues): Subject | null {
  const value = texts?.dimension;
  if (value === undefined) return null;
  const days = day === undefined ? period : { startsOn: day, endsOn: day };
  return { dimension, value, ...days };
}

/**
 * The stored reading of a subject. One campaign may have it, or none: of several that of the chosen campaign, else one
 * without, else the first.
 */
function storedReading(planning: Planning, subject: Subject): WebTraffic | undefined {
  const held = readingBook(planning).of(subject);
  const into = planning.options.intoCampaign?.trim();
  const chosen = into ? foldText(into) : undefined;
  const campaignOf = ({ campaignId }: WebTraffic): string | undefined => {
    const name = campaignId === undefined ? undefined : planning.draft.get('campaign', campaignId)?.name;
    return name === undefined ? undefined : foldText(name);
  };
  const fitting = held.find((reading) => campaignOf(reading) === chosen);
  const free = held.find(({ campaignId }) => campaignId === undefined);
  return fitting ?? free ?? (chosen === undefined ? held[0] : undefined);
}

function planReading(planning: Planning, file: PlannedFile, report: Report, read: ReadRow): FactOutcome {
  const { values } = read;
  const subject = subjectOf(report, values);
  const column = headerOf(file, 'dimension');
  if (subject === null) return { problem: problems.empty, column };
  if (subject.value.length > TEXT_LIMITS.line) {
    return { problem: problems.tooLong(subject.value.length, TEXT_LIMITS.line), column };
  }
  const stored = storedReading(planning, subject);
  if (stored) return changeReading(planning, file, report, read, stored);
  const moved = campaignChange(planning, undefined, undefined, planning.options.currency ?? null);
  const evidence = evidenceOf(planning, file, read.row);
  readingBook(planning).add({
    id: planning.newId() as WebTraffic['id'],
    ...subject,
    ...(moved && { campaignId: moved.campaignId }),
    ...values.counts,
    ...(values.revenue && { revenue: values.revenue }),
    evidence: report.scope === undefined ? evidence : { ...evidence, note: report.scope },
  });
  return { outcome: 'added', reason: say.added };
}

function changeReading(
  planning: Planning,
  file: PlannedFile,
  { scope }: Report,
  read: ReadRow,
  stored: WebTraffic,
): FactOutcome {
  const { counts = {}, revenue } = read.values;
  if (stored.evidence.note !== scope) return { outcome: 'unchanged', changes: [], reason: say.otherScope };
  const shown = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));
  const money = (value: WebTraffic['revenue']): string | undefined => value && moneyShown(planning, value);
  const compared = compareFact<WebTraffic>(planning, file, read, stored, [
    ...trafficFields.map((field): ComparedField<WebTraffic> => ({
      label: fields[field],
      field,
      before: shown(stored[field]),
      after: shown(counts[field]),
      value: counts[field],
    })),
    { label: fields.revenue, field: 'revenue', before: money(stored.revenue), after: money(revenue), value: revenue },
  ]);
  if (compared.waitsFor !== undefined) return { waitsFor: compared.waitsFor };
  const moved = campaignChange(planning, stored.campaignId, undefined, planning.options.currency ?? null);
  const changes = [...compared.changes, ...(moved ? [moved.change] : [])];
  if (changes.length > 0) {
    const evidence = evidenceOf(planning, file, read.row);
    planning.draft.replace('webTraffic', {
      ...compared.row,
      ...(moved && { campaignId: moved.campaignId }),
      evidence: scope === undefined ? evidence : { ...evidence, note: scope },
    });
  }
  const outcome = changes.length > 0 ? 'changed' : 'unchanged';
  return { outcome, changes, ...(compared.reason !== undefined && { reason: compared.reason }) };
}

/** An amount as it is compared: without its currency while that is still to be chosen. */
const moneyShown = ({ isCurrencySettled }: Planning, { amount, currency }: MoneyText): string =>
  isCurrencySettled ? `${amount} ${currency}` : amount;
