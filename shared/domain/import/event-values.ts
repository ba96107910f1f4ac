import { ruleProblem } from '../../formats/calendar/check-rule.ts';
import { splitList } from '../../formats/list-cell.ts';
import { TEXT_LIMITS } from '../../model/common.ts';
import { calendarStatuses, type CalendarEvent } from '../../model/calendar-event.ts';
import { text } from '../../text/text.ts';
import { isTimeZone } from '../people/person-parts.ts';
import { readEventTime } from './event-time.ts';
import { headerOf, type PlannedFile } from './planning.ts';
import type { ImportField } from './presets/preset.ts';
import type { ReadRow } from './row-values.ts';

/** What a row says of an entry. */
export type EventValues = Omit<CalendarEvent, 'id' | 'evidence'>;

/** What a row says, or what is wrong with it. */
export type EventReading =
  | { readonly values: EventValues; readonly isWallClock: boolean }
  | { readonly problem: string; readonly field: ImportField };

const say = text.importKinds.calendar;

/** The limits of the model. */
const LIMITS = { uid: 1_000, recurrenceId: 100, category: 200, exception: 100 } as const;
const MOST = { categories: 100, except: 1_000, attendees: 500 } as const;

/**
 * Reads a row of a calendar as it would be stored. Without a start, or with a title or id over the limits, the row is wrong;
 * whatever else cannot be kept is told and left out.
 */
export function readEvent(file: PlannedFile, { row, values }: ReadRow): EventReading {
  const { texts = {}, url } = values;
  const tell = (field: ImportField, what: string): void => file.log.notice(row, headerOf(file, field), what);
  const fitting = (field: ImportField, value: string | undefined, limit: number): string | undefined => {
    if (value === undefined || value.length <= limit) return value;
    tell(field, say.leftOut(limit));
    return undefined;
  };
  const list = (field: 'categories' | 'except' | 'attendees', limit: number): string[] | undefined => {
    const entries = texts[field] === undefined ? [] : splitList(texts[field], false).filter((entry) => entry !== '');
    if (entries.length === 0) return undefined;
    if (entries.length <= MOST[field] && entries.every(({ length }) => length <= limit)) return entries;
    tell(field, say.listLeftOut(MOST[field], limit));
    return undefined;
  };
  const { title, uid, recurrenceId } = texts;
  for (const [field, limit] of [
    ['title', TEXT_LIMITS.name],
    ['uid', LIMITS.uid],
    ['recurrenceId', LIMITS.recurrenceId],
  ] as const) {
    const { length } = texts[field] ?? '';
    if (length > limit) return { problem: text.import.problems.tooLong(length, limit), field };
  }
  const timeZone = zoneOf(texts.timeZone, tell);
  const { timeZone: _, ...others } = texts;
  const time = readEventTime(
    { ...values, texts: timeZone === undefined ? others : { ...others, timeZone } },
    file.settings,
  );
  if ('problem' in time) return time.field === 'day' && !hasDays(file) ? { ...time, field: 'starts' } : time;
  if (title === undefined) tell('title', say.noTitle);
  const rule = ruleOf(texts.repeats, tell);
  const except = rule === undefined ? undefined : list('except', LIMITS.exception);
  const event: EventValues = {
    ...(uid !== undefined && { uid }),
    ...(recurrenceId !== undefined && { recurrenceId }),
    title: title ?? say.untitled,
    when: time.when,
    ...optional('location', fitting('location', texts.location, TEXT_LIMITS.line)),
    ...optional('description', texts.description),
    ...optional('status', statusOf(texts.status, tell)),
    ...optional('categories', list('categories', LIMITS.category)),
    ...optional('url', url),
    ...optional('repeats', rule === undefined ? undefined : { rule, ...(except && { except }) }),
    ...optional('organiser', fitting('organiser', texts.organiser, TEXT_LIMITS.line)),
    ...optional('attendees', list('attendees', TEXT_LIMITS.line)),
    ...optional('changedAt', changedOf(texts.changed)),
  };
  return { values: event, isWallClock: time.isWallClock };
}

/** True where days stand in a column of their own. */
const hasDays = ({ recognition }: PlannedFile): boolean => recognition.columns.some(({ field }) => field === 'day');

type Tell = (field: ImportField, what: string) => void;

const optional = <Key extends keyof EventValues>(
  key: Key,
  value: EventValues[Key] | undefined,
): Partial<Pick<EventValues, Key>> => (value === undefined ? {} : ({ [key]: value } as Pick<EventValues, Key>));

function zoneOf(cell: string | undefined, tell: Tell): string | undefined {
  if (cell === undefined || (cell.length <= 100 && isTimeZone(cell))) return cell;
  tell('timeZone', say.timeZone(cell));
  return undefined;
}

function statusOf(cell: string | undefined, tell: Tell): CalendarEvent['status'] {
  const word = cell?.trim().toLowerCase();
  if (word === undefined || word === '') return undefined;
  const status = calendarStatuses.find((each) => each === word);
  if (status === undefined) tell('status', say.status(cell!));
  return status;
}

function ruleOf(cell: string | undefined, tell: Tell): string | undefined {
  const problem = cell === undefined ? null : ruleProblem(cell);
  if (problem === null) return cell;
  tell('repeats', problem);
  return undefined;
}

/** The instant of the last change; what is none says nothing. */
function changedOf(cell: string | undefined): string | undefined {
  const at = cell !== undefined && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u.test(cell) ? Date.parse(cell) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
