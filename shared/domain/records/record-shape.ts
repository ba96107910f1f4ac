import type { z } from 'zod';
import { isCalendarDay } from '../../lib/calendar-day.ts';
import { isCurrencyCode } from '../../lib/currencies.ts';
import { isUuidV7 } from '../../lib/uuid.ts';
import { moneyField } from '../../model/common.ts';

/**
 * What one cell of a table of records holds. `list` is a list of texts, `json` anything else, other lists included; `of`
 * names the only texts there can be.
 */
export type CellType =
  | { readonly is: 'text' | 'number' | 'flag' | 'day' | 'instant' | 'id' | 'currency' }
  | { readonly is: 'json'; readonly isList: boolean }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'list'; readonly of: readonly string[] | null };

/** How a value is laid out over cells: in one, as an amount with its currency, or in those of its members. */
export type RecordShape =
  | { readonly is: 'cell'; readonly type: CellType }
  | { readonly is: 'money' }
  | { readonly is: 'group'; readonly members: readonly ShapeMember[] };

export interface ShapeMember {
  readonly key: string;
  readonly shape: RecordShape;
  readonly isOptional: boolean;
}

const JSON_CELL: RecordShape = { is: 'cell', type: { is: 'json', isList: false } };
const JSON_LIST: RecordShape = { is: 'cell', type: { is: 'json', isList: true } };

interface SchemaDef {
  readonly type: string;
  readonly format?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly fn?: unknown } } }[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
  readonly discriminator?: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

const defOf = (schema: z.ZodType): SchemaDef => schema._zod.def as unknown as SchemaDef;

/**
 * The shape of a value of a schema. An object, or a choice between objects told apart by one member, is a group; it takes
 * one cell of JSON instead where its cells could not tell whether it is there: when it can be absent and all of its
 * members can be as well. So do lists of anything but text, records and everything else.
 */
export function shapeOf(schema: z.ZodType): RecordShape {
  const def = defOf(schema);
  switch (def.type) {
    case 'optional':
      return optionalShape(def.innerType!);
    case 'object':
      return schema === moneyField ? { is: 'money' } : { is: 'group', members: membersOf(def.shape!) };
    case 'union':
      return unionShape(def);
    case 'array':
      return listShape([def.element!]);
    case 'tuple':
      return listShape(def.items!);
    case 'string':
      return { is: 'cell', type: { is: textType(def) } };
    case 'number':
      return { is: 'cell', type: { is: 'number' } };
    case 'boolean':
      return { is: 'cell', type: { is: 'flag' } };
    default: {
      const of = choicesOf(def);
      return of ? { is: 'cell', type: { is: 'choice', of } } : JSON_CELL;
    }
  }
}

function membersOf(shape: Readonly<Record<string, z.ZodType>>): ShapeMember[] {
  return Object.entries(shape).map(([key, schema]) => ({
    key,
    shape: shapeOf(schema),
    isOptional: defOf(schema).type === 'optional',
  }));
}

function optionalShape(inner: z.ZodType): RecordShape {
  const shape = shapeOf(inner);
  if (shape.is !== 'group') return shape;
  return shape.members.some((member) => !member.isOptional && isSeen(member.shape)) ? shape : JSON_CELL;
}

/** True when a value of the shape always fills a cell. */
function isSeen(shape: RecordShape): boolean {
  return shape.is !== 'group' || shape.members.some((member) => !member.isOptional && isSeen(member.shape));
}

function textType({ checks = [], format }: SchemaDef): 'text' | 'day' | 'instant' | 'id' | 'currency' {
  if (format === 'datetime') return 'instant';
  for (const { _zod } of checks) {
    if (_zod.def.fn === isCalendarDay) return 'day';
    if (_zod.def.fn === isUuidV7) return 'id';
    if (_zod.def.fn === isCurrencyCode) return 'currency';
  }
  return 'text';
}

/** The texts a value can be, or `null` when it is anything but one of a few. */
function choicesOf({ type, entries, values }: SchemaDef): readonly string[] | null {
  if (type === 'enum') return Object.values(entries!);
  if (type !== 'literal') return null;
  const texts = values!.filter((value) => typeof value === 'string');
  return texts.length === values!.length ? texts : null;
}

function listShape(items: readonly z.ZodType[]): RecordShape {
  const [first] = items;
  if (!first) return JSON_LIST;
  const of = choicesOf(defOf(first));
  const isText = items.every((item) => defOf(item).type === 'string');
  return isText || (of && items.length === 1) ? { is: 'cell', type: { is: 'list', of } } : JSON_LIST;
}

/** The members of every choice side by side; those that not every choice has are optional. */
function unionShape({ discriminator, options = [] }: SchemaDef): RecordShape {
  if (discriminator === undefined) return JSON_CELL;
  const choices = options.map((option) => shapeOf(option));
  const members = new Map<string, ShapeMember>();
  for (const choice of choices) {
    if (choice.is !== 'group') return JSON_CELL;
    for (const member of choice.members) {
      const held = members.get(member.key);
      if (!held) members.set(member.key, { ...member, isOptional: member.key !== discriminator });
      else if (member.key === discriminator) members.set(member.key, { ...held, shape: merged(held, member) });
      else if (JSON.stringify(held.shape) !== JSON.stringify(member.shape)) return JSON_CELL;
    }
  }
  return { is: 'group', members: [...members.values()] };
}

function merged(left: ShapeMember, right: ShapeMember): RecordShape {
  const choices = [left, right].flatMap(({ shape }) =>
    shape.is === 'cell' && shape.type.is === 'choice' ? shape.type.of : [],
  );
  return { is: 'cell', type: { is: 'choice', of: choices } };
}
