import { contentLines, type ContentLine } from '../content-lines/content-lines.ts';
import { readContentLine, type Property } from '../content-lines/content-line.ts';
import type { ZoneDescription } from './zone-book.ts';

/** What holds for all events of one VCALENDAR. */
export interface CalendarScope {
  method: string | null;
  readonly zones: Map<string, ZoneDescription>;
}

/** An event taken apart into its properties. */
export interface EventDraft {
  readonly scope: CalendarScope;
  readonly properties: Map<string, Property[]>;
  readonly longLines: string[];
  readonly unreadable: { count: number; first: string };
  size: number;
  /** Why the event is no use as a whole. */
  fault: 'unended' | 'deep' | 'size' | null;
}

interface ZoneDraft {
  id: string | null;
  location: string | null;
  readonly observances: Map<string, string[]>[];
}

export interface CalendarScan {
  readonly events: EventDraft[];
  /** How many parts of which name there are that are no events. */
  readonly others: Map<string, number>;
  outside: number;
}

/** In characters, without attachments. */
export const EVENT_LIMIT = 1_048_576;
const DEPTH_LIMIT = 8;
/** Per VTIMEZONE and per VCALENDAR; what is beyond is no zone anybody lives in. */
const OBSERVANCE_LIMIT = 300;
const RDATE_LIMIT = 1_000;
const ZONE_LIMIT = 1_000;
const MARKER = /^\s*(begin|end)\s*:\s*([\w-]{1,60})\s*$/iu;
const MARKER_LENGTH = 100;
/** Parts that stand in a VCALENDAR and nowhere else; where one begins, what was open before it is over. */
const MAIN_PARTS = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']);
const COUNTED = new Set(['VTODO', 'VJOURNAL', 'VFREEBUSY', 'VALARM']);
const ATTACHMENTS: ReadonlySet<string> = new Set(['ATTACH']);

/**
 * Takes a calendar file apart line by line. An event with a fault keeps its place in `events`. Gives `null` where the
 * caller can pause.
 */
export function* scanCalendar(content: string): Generator<null, CalendarScan, void> {
  const scanner = createScanner();
  for (const line of contentLines(content, { skipped: ATTACHMENTS, hasSoftBreaks: false })) {
    if (line) scanner.take(line);
    else yield null;
  }
  return scanner.finish();
}

function createScanner(): { take: (line: ContentLine) => void; finish: () => CalendarScan } {
  const scan: CalendarScan = { events: [], others: new Map(), outside: 0 };
  let scope: CalendarScope = { method: null, zones: new Map() };
  let open: string[] = [];
  let tooDeep = 0;
  let event: EventDraft | null = null;
  let zone: ZoneDraft | null = null;

  const close = (): void => {
    if (event) event.fault ??= 'unended';
    event = null;
    if (zone) keepZone(scope, zone);
    zone = null;
    tooDeep = 0;
  };
  const begin = (name: string): void => {
    if (name === 'VCALENDAR') {
      close();
      scope = { method: null, zones: new Map() };
      open = [name];
      return;
    }
    if (MAIN_PARTS.has(name)) {
      close();
      open = ['VCALENDAR'];
    } else if (open.length >= DEPTH_LIMIT) {
      tooDeep += 1;
      if (event) event.fault = 'deep';
      return;
    }
    open.push(name);
    if (COUNTED.has(name)) scan.others.set(name, (scan.others.get(name) ?? 0) + 1);
    if (name === 'VEVENT') {
      event = newEvent(scope);
      scan.events.push(event);
    } else if (name === 'VTIMEZONE') zone = { id: null, location: null, observances: [] };
    else if (zone && (name === 'STANDARD' || name === 'DAYLIGHT')) zone.observances.push(new Map());
    else if (!COUNTED.has(name)) scan.others.set('other', (scan.others.get('other') ?? 0) + 1);
  };
  const end = (name: string): void => {
    if (tooDeep > 0 && !MAIN_PARTS.has(name) && name !== 'VCALENDAR') {
      tooDeep -= 1;
      return;
    }
    const at = open.lastIndexOf(name);
    if (at === -1) {
      scan.outside += 1;
      return;
    }
    open = open.slice(0, at);
    if (name === 'VEVENT') event = null;
    if (MAIN_PARTS.has(name) || name === 'VCALENDAR') close();
  };
  return {
    take: (line) => {
      const [, verb, name] = (line.text.length <= MARKER_LENGTH && MARKER.exec(line.text)) || [];
      const part = open.at(-1);
      if (verb !== undefined) (verb.toLowerCase() === 'begin' ? begin : end)(name!.toUpperCase());
      else if (tooDeep > 0) return;
      else if (part === 'VEVENT' && event) addLine(event, line);
      else if (zone) addZoneLine(zone, part === 'VTIMEZONE', line);
      else if (part === 'VCALENDAR') addCalendarLine(scope, line);
      else if (part === undefined) scan.outside += 1;
    },
    finish: () => {
      close();
      return scan;
    },
  };
}

const newEvent = (scope: CalendarScope): EventDraft => ({
  scope,
  properties: new Map(),
  longLines: [],
  unreadable: { count: 0, first: '' },
  size: 0,
  fault: null,
});

function addLine(event: EventDraft, line: ContentLine): void {
  event.size += line.text.length;
  if (event.size > EVENT_LIMIT) {
    event.fault ??= 'size';
    // What is left out anyway need not be kept.
    event.properties.clear();
    return;
  }
  if (line.isTooLong) {
    event.longLines.push(line.text);
    return;
  }
  const property = readContentLine(line.text);
  if (!property) {
    if (event.unreadable.count === 0) event.unreadable.first = line.text;
    event.unreadable.count += 1;
    return;
  }
  const known = event.properties.get(property.name);
  if (known) known.push(property);
  else event.properties.set(property.name, [property]);
}

function addCalendarLine(scope: CalendarScope, line: ContentLine): void {
  const property = line.isTooLong ? null : readContentLine(line.text);
  if (property?.name === 'METHOD') scope.method = property.value.trim().toUpperCase();
}

function addZoneLine(zone: ZoneDraft, isOfZone: boolean, line: ContentLine): void {
  const property = line.isTooLong ? null : readContentLine(line.text);
  if (!property) return;
  const { name, value } = property;
  if (isOfZone) {
    if (name === 'TZID') zone.id ??= value.trim();
    if (name === 'X-LIC-LOCATION') zone.location ??= value.trim();
    return;
  }
  const observance = zone.observances.at(-1);
  if (!observance) return;
  const values = observance.get(name) ?? [];
  if (values.length <= RDATE_LIMIT) values.push(value);
  observance.set(name, values);
}

/** The first description of a zone counts. One that is beyond all measure is known by name at most. */
function keepZone(scope: CalendarScope, { id, location, observances }: ZoneDraft): void {
  if (id === null || scope.zones.has(id) || scope.zones.size >= ZONE_LIMIT) return;
  const isUsable =
    observances.length <= OBSERVANCE_LIMIT &&
    observances.every((observance) => (observance.get('RDATE')?.length ?? 0) <= RDATE_LIMIT);
  scope.zones.set(id, { location, observances: isUsable ? observances : [] });
}
