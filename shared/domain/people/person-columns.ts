import { joinList } from '../../formats/list-cell.ts';
import type { Cell } from '../../formats/write-csv.ts';
import type { CustomValue } from '../../model/custom-field.ts';
import type { Cadence, Influencer } from '../../model/influencer.ts';
import { personFields, type PersonField, type PersonFieldRule } from './person-fields.ts';

/** Fields of a person that lists of influencers have columns of their own rules for. */
type ListedElsewhere = 'name' | 'gender' | 'country' | 'city' | 'topics' | 'emails' | 'contacts' | 'custom';
export type ColumnField = Exclude<PersonField, ListedElsewhere>;

/** A column of a table of people: the field it is of, and which part where a field has several columns. */
export interface PersonColumn {
  readonly field: ColumnField;
  readonly part?: 'accepts' | 'note' | 'channel' | 'detail' | 'on' | 'level';
  /** As our export writes it. */
  readonly header: string;
  /** Other names of the column, in lower case. */
  readonly names: readonly string[];
}

const column = (field: ColumnField, header: string, ...names: string[]): PersonColumn => ({ field, header, names });
const part = (
  field: ColumnField,
  name: NonNullable<PersonColumn['part']>,
  header: string,
  ...names: string[]
): PersonColumn => ({ field, part: name, header, names });

/** Every column, in the order of our export. */
export const personColumns: readonly PersonColumn[] = [
  column('tags', 'Tags', 'tag', 'labels'),
  column('stage', 'Stage', 'relationship stage', 'relationship'),
  column('owner', 'Owner', 'looked after by', 'account manager', 'assigned to', 'responsible'),
  column('doNotContact', 'Do not contact', 'opted out', 'do not contact?'),
  column('notes', 'Notes', 'note', 'remarks'),
  column('nativeName', 'Native name', 'name in native script', 'original name', 'local name'),
  column('pronunciation', 'Pronunciation', 'pronounced'),
  column('otherNames', 'Other names', 'alias', 'aliases', 'stage name', 'also known as'),
  column('pronouns', 'Pronouns'),
  column('otherPlaces', 'Other places'),
  column('timeZone', 'Time zone', 'timezone', 'tz'),
  column('languages', 'Languages', 'language', 'spoken languages'),
  column('phones', 'Phones', 'phone', 'phone number', 'telephone', 'mobile', 'whatsapp', 'tel'),
  column('links', 'Links', 'website', 'websites', 'other links', 'media kit', 'homepage'),
  column('preferredMedium', 'Preferred medium', 'preferred contact', 'contact preference', 'preferred channel'),
  column('cadence', 'Cadence', 'contact frequency', 'touch frequency'),
  column('values', 'Values', 'brand values', 'personal values'),
  column('contentStyle', 'Content style', 'style', 'tone'),
  column('influence', 'Influence', 'basis of influence'),
  part('compensation', 'accepts', 'Compensation', 'accepts', 'compensation type'),
  part('compensation', 'note', 'Compensation note'),
  part('sourcing', 'channel', 'Sourcing', 'sourced from', 'sourcing channel', 'found through'),
  part('sourcing', 'detail', 'Sourcing detail'),
  part('sourcing', 'on', 'Sourced on'),
  part('health', 'level', 'Health', 'relationship health'),
  part('health', 'on', 'Health on'),
  part('health', 'note', 'Health note'),
];

/** The cell of a person in a column. */
export function personCell(person: Influencer, { field, part: name }: PersonColumn): Cell {
  const value = person[field];
  if (value === undefined) return null;
  const rule: PersonFieldRule = personFields[field];
  if (rule.type === 'flag') return value === true;
  if (rule.type === 'words') return listCell(value as readonly string[]);
  if (rule.type !== 'parts') return value as string;
  switch (field) {
    case 'cadence':
      return cadenceText(value as Cadence);
    case 'otherPlaces':
      return listCell((person.otherPlaces ?? []).map(placeText));
    case 'influence':
      return listCell(
        (person.influence ?? []).map(({ basis, evidence }) =>
          evidence === undefined ? basis : `${basis}: ${evidence}`,
        ),
      );
    default: {
      const cell = (value as Readonly<Record<string, string | readonly string[] | undefined>>)[name ?? ''];
      if (cell === undefined) return null;
      return typeof cell === 'string' ? cell : listCell(cell);
    }
  }
}

/** Texts as one cell; nothing for none. */
export function listCell(values: readonly string[]): Cell {
  return values.length === 0 ? null : joinList(values);
}

function cadenceText(cadence: Cadence): string {
  return cadence.every === 'days' ? `${cadence.days} days` : cadence.every;
}

/** City, country and note as a list of their own; the last ones may be left out. */
function placeText({ city, country, note }: NonNullable<Influencer['otherPlaces']>[number]): string {
  const parts = [city ?? '', country ?? '', note ?? ''];
  while (parts.at(-1) === '') parts.pop();
  return joinList(parts);
}

/** The cell of a value of a custom field; amounts carry their currency. */
export function customCell(value: CustomValue | undefined): Cell {
  if (value === undefined) return null;
  return typeof value === 'object' ? `${value.amount} ${value.currency}` : value;
}
