import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Steps } from '../../lib/steps.ts';
import { foldText } from '../../lib/text-fold.ts';
import type { CalendarEvent, CalendarTime } from '../../model/calendar-event.ts';
import { text } from '../../text/text.ts';
import { readEvent, type EventValues } from './event-values.ts';
import { perPlanning } from './per-planning.ts';
import { compareFact, type ComparedField } from './plan-facts.ts';
import { evidenceOf, headerOf, type PlannedFile, type Planning } from './planning.ts';
import type { ReadRow } from './row-values.ts';

const { fields, reasons } = text.import;
const say = text.importKinds.calendar;

const startOf = (when: CalendarTime): string => (when.is === 'days' ? when.startsOn : when.startsAt);
/** What tells an entry: its id and, of one repeat, the start it had; without an id its title and start. */
const idKey = (uid: string, recurrenceId: string | undefined): string => JSON.stringify([uid, recurrenceId ?? '']);
const titleKey = ({ title, when }: EventValues): string => JSON.stringify([foldText(title), startOf(when)]);

/** Entries of the workspace and of this import, and the row that brought those. */
const eventBook = perPlanning(({ reader, draft }) => {
  const byId = new Map<string, CalendarEvent['id']>();
  const byTitle = new Map<string, CalendarEvent['id']>();
  const enter = (event: CalendarEvent): void => {
    // Entries without an id of their calendar are exported under ours.
    byId.set(idKey(event.uid ?? event.id, event.recurrenceId), event.id);
    byTitle.set(titleKey(event), event.id);
  };
  for (const event of reader.all('calendarEvent')) enter(event);
  return {
    find: (event: EventValues): CalendarEvent | undefined => {
      const { uid, recurrenceId } = event;
      const id = uid === undefined ? byTitle.get(titleKey(event)) : byId.get(idKey(uid, recurrenceId));
      return id === undefined ? undefined : draft.get('calendarEvent', id);
    },
    add: (event: CalendarEvent): void => {
      draft.create('calendarEvent', event);
      enter(event);
    },
    replace: (event: CalendarEvent): void => {
      draft.replace('calendarEvent', event);
      enter(event);
    },
  };
});

/**
 * Plans a calendar: each row is an entry. One that is there already is changed by the rule of the import, unless its
 * calendar says that what is stored was changed later. Repeats are kept as a rule and never followed.
 */
export function* planCalendar(planning: Planning, file: PlannedFile): Steps<void> {
  let wallClocks = 0;
  // What the reader of the file has said of a cell already is not said again.
  const told = new Map(
    file.table
      .sheet!.notices.filter(({ severity }) => severity === 'error')
      .map(({ row, column, problem }) => [`${row} ${column ?? ''}`, problem]),
  );
  for (const read of file.rows) {
    if (planning.ticker.tick()) yield;
    const event = readEvent(file, read);
    if ('problem' in event) {
      const title = (read.values.texts?.title ?? '').slice(0, 100);
      const header = headerOf(file, event.field);
      const sentence = told.get(`${read.row} ${header}`) ?? file.log.wrong(read.row, header, event.problem);
      file.log.plan(read.row, 'wrong', title, sentence);
      continue;
    }
    if (event.isWallClock) wallClocks += 1;
    planEvent(planning, file, read, event.values);
  }
  if (wallClocks > 0) file.log.aboutFile('notice', say.wallClock(wallClocks));
}

function planEvent(planning: Planning, file: PlannedFile, read: ReadRow, event: EventValues): void {
  const { row } = read;
  const book = eventBook(planning);
  const stored = book.find(event);
  if (!stored) {
    const id = planning.newId() as CalendarEvent['id'];
    book.add({ id, ...event, evidence: evidenceOf(planning, file, row) });
    return file.log.plan(row, 'added', event.title, say.added);
  }
  const [was, is] = [stored.changedAt, event.changedAt];
  const compared = compareFact<CalendarEvent>(planning, file, read, stored, differences(stored, event));
  if (compared.waitsFor !== undefined) return file.log.plan(row, 'doubtful', event.title, reasons.waits);
  if (compared.changes.length === 0) {
    return file.log.plan(row, 'unchanged', event.title, compared.reason ?? reasons.known);
  }
  if (was !== undefined && is !== undefined && is < was) {
    file.log.notice(row, headerOf(file, 'changed'), say.newerStored(was.slice(0, 10), is.slice(0, 10)));
    return file.log.plan(row, 'unchanged', event.title, reasons.newerStored);
  }
  book.replace({
    ...compared.row,
    ...(is !== undefined && { changedAt: is }),
    evidence: evidenceOf(planning, file, row),
  });
  const reason = reasons.changed(compared.changes.map(({ field }) => field));
  file.log.plan(row, 'changed', event.title, reason, compared.changes);
}

type Shown =
  | 'title'
  | 'when'
  | 'location'
  | 'description'
  | 'status'
  | 'categories'
  | 'url'
  | 'repeats'
  | 'organiser'
  | 'attendees';

const labels: Readonly<Record<Shown, string>> = { ...fields, when: say.when };
const shownFields: readonly Shown[] = [
  ...(['title', 'when', 'location', 'description', 'status', 'categories', 'url', 'repeats', 'organiser'] as const),
  'attendees',
];

/** The fields of an entry, to be compared. When it was changed last is no difference by itself: some programs renew it with every export. */
function differences(stored: CalendarEvent, event: EventValues): ComparedField<CalendarEvent>[] {
  return shownFields.map((field) => ({
    label: labels[field],
    field,
    before: shown(stored[field]),
    after: shown(event[field]),
    value: event[field],
  }));
}

function shown(value: EventValues[Shown]): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join(', ');
  if ('rule' in value) return [value.rule, ...(value.except ?? [])].join(', ');
  if ('startsOn' in value)
    return value.startsOn === value.endsOn ? value.startsOn : `${value.startsOn} – ${value.endsOn}`;
  return 'startsAt' in value
    ? `${value.startsAt} – ${value.endsAt} ${value.timeZone ?? ''}`.trim()
    : canonicalJson(value);
}
