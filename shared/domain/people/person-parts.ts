import { dayOfInstant } from '../../lib/calendar-day.ts';
import { TEXT_LIMITS } from '../../model/common.ts';
import { contactRoles, type ContactId } from '../../model/contact.ts';
import type { CustomValue } from '../../model/custom-field.ts';
import {
  compensationKinds,
  healthLevels,
  influenceBases,
  LONGEST_CADENCE,
  sourcingChannels,
  type Cadence,
  type HealthLevel,
  type Influencer,
} from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';
import { tidyCustomValue } from './custom-values.ts';
import { tidyChoice, tidyDay, tidyLine, tidyNote, tidyRecord, type Tidied } from './tidy.ts';

const { fields, parts, problems: say } = text.people;

/** What has to be known to check the parts of a person. */
export interface PartsContext {
  readonly reader: RecordReader;
  /** Now, as an instant. */
  readonly now: string;
  /** The person as stored, where there is one already. */
  readonly person?: Influencer | undefined;
}

type Given<Field extends keyof Influencer> = NonNullable<Influencer[Field]>;
interface ContactLink {
  readonly contactId: string;
  readonly role: (typeof contactRoles)[number];
  readonly isFirst: boolean;
}
/** The day is that of the change where none is given. */
export interface HealthInput {
  readonly level: HealthLevel;
  readonly on?: string;
  readonly note?: string;
}

/** What is given for the fields of a shape of their own; ids are plain texts. */
export interface PartsInput {
  readonly otherPlaces: readonly { readonly city?: string; readonly country?: string; readonly note?: string }[];
  readonly contacts: readonly ContactLink[];
  readonly cadence: Cadence;
  readonly influence: readonly { readonly basis: Given<'influence'>[number]['basis']; readonly evidence?: string }[];
  readonly compensation: { readonly accepts: Given<'compensation'>['accepts']; readonly note?: string };
  readonly sourcing: { readonly channel: Given<'sourcing'>['channel']; readonly detail?: string; readonly on?: string };
  readonly health: HealthInput;
  /** By the field's id; `null` takes one value away, fields not named keep theirs. */
  readonly custom: Readonly<Record<string, CustomValue | null>>;
}

const optionalLine = (given: string | undefined, label: string, limit: number): Tidied<string> =>
  tidyLine(given ?? '', label, limit);
const optionalNote = (given: string | undefined, label: string): Tidied<string> =>
  tidyNote(given ?? '', label, TEXT_LIMITS.note);

/** One check per field of a shape of its own. Each answers the value as stored, or a sentence why not. */
export const personParts: {
  readonly [Field in keyof PartsInput]: (given: PartsInput[Field], context: PartsContext) => Tidied<Given<Field>>;
} = {
  otherPlaces: (given) =>
    tidyItems(given, fields.otherPlaces, 50, ({ city, country, note }) => {
      const place = tidyRecord({
        city: optionalLine(city, fields.city, 200),
        country: optionalLine(country, fields.country, 200),
        note: optionalLine(note, parts.placeNote, TEXT_LIMITS.line),
      });
      if ('problem' in place) return place;
      if (Object.keys(place.value).length === 0) return { value: null };
      return place.value.city === undefined && place.value.country === undefined ? { problem: say.placeEmpty } : place;
    }),
  contacts: (given, { reader }) => {
    const seen = new Set<string>();
    return tidyItems(given, fields.contacts, 50, ({ contactId, role, isFirst }) => {
      const contact = reader.get('contact', contactId);
      if (!contact) return { problem: say.contactGone };
      const key = `${contactId} ${role}`;
      if (seen.has(key)) return { problem: say.contactTwice(contact.name) };
      seen.add(key);
      const known = tidyChoice(role, fields.contacts, contactRoles);
      if ('problem' in known) return known;
      return { value: { contactId: contactId as ContactId, role, isFirst } };
    });
  },
  cadence: (given) => {
    if (given.every !== 'days') {
      const every = tidyChoice(given.every, fields.cadence, ['month', 'quarter', 'half-year']);
      return 'problem' in every || every.value === null
        ? { problem: say.notOneOf(fields.cadence, given.every) }
        : { value: { every: every.value } };
    }
    const isRight = Number.isInteger(given.days) && given.days >= 1 && given.days <= LONGEST_CADENCE;
    return isRight ? { value: { every: 'days', days: given.days } } : { problem: say.cadence(LONGEST_CADENCE) };
  },
  influence: (given) => {
    const seen = new Set<string>();
    return tidyItems(given, fields.influence, 20, ({ basis, evidence }) => {
      if (seen.has(basis)) return { problem: say.influenceTwice(text.personWords.influence[basis]) };
      seen.add(basis);
      const made = tidyRecord({
        basis: tidyChoice(basis, fields.influence, influenceBases),
        evidence: optionalNote(evidence, parts.evidence),
      });
      return 'problem' in made ? made : { value: { ...made.value, basis } };
    });
  },
  compensation: ({ accepts, note }) => {
    const unknown = accepts.find((kind) => !compensationKinds.includes(kind));
    if (unknown !== undefined) return { problem: say.notOneOf(fields.compensation, unknown) };
    const made = tidyRecord({ note: optionalNote(note, parts.compensationNote) });
    if ('problem' in made) return made;
    const kinds = compensationKinds.filter((kind) => accepts.includes(kind));
    return { value: kinds.length === 0 && made.value.note === undefined ? null : { accepts: kinds, ...made.value } };
  },
  sourcing: ({ channel, detail, on }) => {
    const made = tidyRecord({
      channel: tidyChoice(channel, fields.sourcing, sourcingChannels),
      detail: optionalLine(detail, parts.sourcingDetail, TEXT_LIMITS.line),
      on: tidyDay(on, parts.sourcingDay),
    });
    return 'problem' in made ? made : { value: { ...made.value, channel } };
  },
  health: ({ level, on, note }, { now }) => {
    const made = tidyRecord({
      level: tidyChoice(level, fields.health, healthLevels),
      on: tidyDay(on, parts.healthDay),
      note: optionalNote(note, parts.healthNote),
    });
    return 'problem' in made ? made : { value: { on: dayOfInstant(now), ...made.value, level } };
  },
  custom: (given, { reader, person }) => {
    const values = new Map<string, CustomValue>(Object.entries(person?.custom ?? {}));
    for (const [id, value] of Object.entries(given)) {
      const field = reader.get('customField', id);
      if (!field) return { problem: say.fieldGone };
      const tidied = value === null ? { value: null } : tidyCustomValue(field, value);
      if ('problem' in tidied) return tidied;
      if (tidied.value === null) values.delete(id);
      else values.set(id, tidied.value);
    }
    return { value: values.size === 0 ? null : Object.fromEntries(values) };
  },
};

function tidyItems<Given, Item>(
  given: readonly Given[],
  label: string,
  most: number,
  tidy: (item: Given) => Tidied<Item>,
): Tidied<Item[]> {
  const items: Item[] = [];
  for (const one of given) {
    const tidied = tidy(one);
    if ('problem' in tidied) return tidied;
    if (tidied.value !== null) items.push(tidied.value);
  }
  if (items.length > most) return { problem: say.tooMany(label, most, items.length) };
  return { value: items.length === 0 ? null : items };
}

/** True for an IANA time zone this runtime knows; offsets such as `+02:00` are none. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/u.test(zone)) return false;
  const known = checkedZones.get(zone);
  if (known !== undefined) return known;
  const isZone = knowsZone(zone);
  if (checkedZones.size < ZONES_KEPT) checkedZones.set(zone, isZone);
  return isZone;
}

/** More than there are; a list that names others does not fill up the memory. */
const ZONES_KEPT = 1_000;
/** Asking takes longer than everything else that is done for a person of a list, and long lists name the same few. */
const checkedZones = new Map<string, boolean>();

function knowsZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    // The way `Intl` says that it does not know the zone.
    return false;
  }
}
