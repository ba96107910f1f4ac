import { readDay } from '../../formats/date-text.ts';
import { text } from '../../text/text.ts';
import type { CalendarTime } from '../../model/calendar-event.ts';
import type { FileSettings } from './file-settings.ts';
import type { ImportField } from './presets/preset.ts';
import type { RowValues } from './row-values.ts';

const say = text.importKinds.calendar;
const { problems } = text.import;

/** When an entry is. `isWallClock`: nobody says in which zone, so that the time is kept as if it were UTC. */
export type EventTime =
  | { readonly when: CalendarTime; readonly isWallClock: boolean }
  | { readonly problem: string; readonly field: ImportField };

/** A day without a time, a moment, or the time on a clock of nobody knows where, in milliseconds as if it were UTC. */
type Moment = { readonly is: 'day'; readonly day: string } | { readonly is: 'instant' | 'clock'; readonly at: number };

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?$/u;
const CLOCK = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?\s*([ap])?\.?m?\.?$/iu;
const CLOCK_AT_END = /\s(\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?)$/iu;
const YES = new Set(['true', 'yes', '1', 'wahr', 'ja', 'vrai', 'oui']);

/**
 * Reads when an entry is: from one cell for the start and one for the end, or from days with times beside them. Without an
 * end it lasts its day or no time at all. `timeZone` is kept with times that are moments.
 */
export function readEventTime({ day, texts = {} }: RowValues, settings: FileSettings): EventTime {
  const isAllDay = YES.has(texts.allDay?.trim().toLowerCase() ?? '');
  const startField: ImportField = texts.starts === undefined ? 'day' : 'starts';
  const startCell = texts.starts ?? day;
  if (startCell === undefined) return { problem: say.noStart, field: startField };
  const start = readMoment(startCell, isAllDay ? undefined : texts.startTime, settings);
  if ('problem' in start) return { problem: start.problem, field: start.isTime ? 'startTime' : startField };
  const isEndGiven = texts.ends !== undefined || texts.endTime !== undefined;
  const endCell = texts.ends ?? (start.is === 'day' ? startCell : (day ?? startCell));
  const end = isEndGiven ? readMoment(endCell, isAllDay ? undefined : texts.endTime, settings) : start;
  if ('problem' in end) return { problem: end.problem, field: end.isTime ? 'endTime' : 'ends' };
  return combined(start, end, texts.timeZone);
}

function combined(start: Moment, end: Moment, timeZone: string | undefined): EventTime {
  if (start.is === 'day') {
    const endsOn = end.is === 'day' ? end.day : new Date(end.at).toISOString().slice(0, 10);
    if (endsOn < start.day) return { problem: say.endsBefore, field: 'ends' };
    return { when: { is: 'days', startsOn: start.day, endsOn }, isWallClock: false };
  }
  const endsAt = end.is === 'day' ? Math.max(start.at, Date.parse(`${end.day}T00:00:00Z`)) : end.at;
  if (endsAt < start.at) return { problem: say.endsBefore, field: 'ends' };
  const isWallClock = start.is === 'clock';
  const when: CalendarTime = {
    is: 'time',
    startsAt: new Date(start.at).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
    ...(!isWallClock && timeZone !== undefined && { timeZone }),
  };
  return { when, isWallClock };
}

type MomentReading = Moment | { readonly problem: string; readonly isTime: boolean };

function readMoment(cell: string, clock: string | undefined, { dateOrder }: FileSettings): MomentReading {
  const written = cell.trim();
  const match = MOMENT.exec(written);
  if (match) return instantOf(written, match[1]!, match[2]!, match[3]);
  const day = readDay(written, dateOrder);
  if (!day.ok) {
    const isUnclear = day.problem === 'ambiguous' || day.problem === 'two-digit-year';
    return { problem: isUnclear ? problems.day(cell, day.problem) : say.notAMoment(cell), isTime: false };
  }
  const time = clock ?? CLOCK_AT_END.exec(written)?.[1];
  if (time === undefined) return { is: 'day', day: day.day };
  const milliseconds = readClock(time);
  if (milliseconds === null) return { problem: say.notATime(time), isTime: clock !== undefined };
  return { is: 'clock', at: Date.parse(`${day.day}T00:00:00Z`) + milliseconds };
}

function instantOf(cell: string, day: string, time: string, zone: string | undefined): MomentReading {
  const reading = readDay(day, null);
  const at = Date.parse(`${day}T${time}${zone ?? 'Z'}`);
  if (!reading.ok || Number.isNaN(at)) return { problem: say.notAMoment(cell), isTime: false };
  return { is: zone === undefined ? 'clock' : 'instant', at };
}

/** A time of day in milliseconds after midnight. */
function readClock(cell: string): number | null {
  const match = CLOCK.exec(cell.trim());
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const half = match[4]?.toLowerCase();
  if (minutes > 59 || seconds > 59 || (half === undefined ? hours > 23 : hours < 1 || hours > 12)) return null;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return ((hour * 60 + minutes) * 60 + seconds) * 1_000;
}
