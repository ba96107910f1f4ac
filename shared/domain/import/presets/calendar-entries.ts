import { calendarHeaders, type CalendarHeader } from '../../../formats/calendar/calendar-headers.ts';
import { normaliseHeader, type ImportField, type Preset } from './preset.ts';

const FIELDS: Readonly<Record<CalendarHeader, ImportField>> = {
  UID: 'uid',
  'Recurrence id': 'recurrenceId',
  Title: 'title',
  Starts: 'starts',
  Ends: 'ends',
  'Time zone': 'timeZone',
  Location: 'location',
  Description: 'description',
  Status: 'status',
  Categories: 'categories',
  Link: 'url',
  Repeats: 'repeats',
  Except: 'except',
  Organiser: 'organiser',
  Attendees: 'attendees',
  Changed: 'changed',
};

/** Events of a calendar file, one row each, as they are laid out under {@link calendarHeaders}. */
const calendarFile: Preset = {
  id: 'calendar-file',
  label: 'Calendar file',
  kind: 'calendar',
  signature: (['UID', 'Recurrence id', 'Starts', 'Ends', 'Time zone'] as const).map(normaliseHeader),
  columns: calendarHeaders.map((header) => [normaliseHeader(header), FIELDS[header]] as const),
  leftOut: [],
  required: [['title'], ['starts']],
};

/** Events in a table, as calendars of Google take them in and calendars of Outlook give them out. */
export const calendarTable: Preset = {
  id: 'calendar-table',
  label: 'Calendar entries in a table',
  kind: 'calendar',
  signature: [],
  columns: [
    ['subject', 'title'],
    ['title', 'title'],
    ['event', 'title'],
    ['event name', 'title'],
    ['starts', 'starts'],
    ['start', 'starts'],
    ['start date', 'day'],
    ['start time', 'startTime'],
    ['ends', 'ends'],
    ['end', 'ends'],
    ['end date', 'ends'],
    ['end time', 'endTime'],
    ['all day event', 'allDay'],
    ['all day', 'allDay'],
    ['time zone', 'timeZone'],
    ['description', 'description'],
    ['location', 'location'],
    ['categories', 'categories'],
    ['meeting organizer', 'organiser'],
    ['required attendees', 'attendees'],
  ],
  leftOut: [
    ['private', 'no-field'],
    ['reminder on/off', 'no-field'],
    ['reminder date', 'no-field'],
    ['reminder time', 'no-field'],
    ['optional attendees', 'no-field'],
    ['meeting resources', 'no-field'],
    ['billing information', 'private'],
    ['mileage', 'private'],
    ['priority', 'no-field'],
    ['sensitivity', 'no-field'],
    ['show time as', 'no-field'],
  ],
  required: [['title'], ['starts', 'day']],
  isLikely: (headers) => ['start date', 'starts', 'start'].some((header) => headers.includes(header)),
};

/** Layouts of calendars that are known by their headers. */
export const calendarLayouts: readonly Preset[] = [calendarFile];
