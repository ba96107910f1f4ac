import type { CustomValue } from '../../model/custom-field.ts';
import { tidyCustomValue } from '../people/custom-values.ts';
import type { PersonField } from '../people/person-fields.ts';
import type { PartsContext } from '../people/person-parts.ts';
import { tidyField } from '../people/tidy-person.ts';
import { text } from '../../text/text.ts';
import { factKey, factLabel, leftOutSentence, type FactTarget } from './facts.ts';

/** A fact of a person as it would be stored. */
export interface Fact {
  readonly label: string;
  readonly value: unknown;
}

/** The facts of a row by field: its name, or `custom:` and the id. */
export type Facts = Readonly<Record<string, Fact>>;

interface Gathered {
  readonly target: FactTarget;
  readonly header: string;
  value: unknown;
}

/** Gathers what the cells of one row say of a person. */
export interface FactBook {
  add(target: FactTarget, header: string, value: unknown): void;
  /** Everything as it would be stored; what cannot be is told and left out. `null` when nothing was said. */
  close(notice: (header: string, what: string) => void): Facts | null;
}

/** Opens the book of a row. A field of several columns is put together when it is closed. */
export function createFactBook(context: PartsContext): FactBook {
  const gathered = new Map<string, Gathered>();
  return {
    add: (target, header, value) => {
      const key = factKey(target);
      const part = 'column' in target ? target.column.part : undefined;
      const held = gathered.get(key);
      if (part !== undefined) {
        const parts = { ...(held?.value as object | undefined), [part]: value };
        gathered.set(key, { target, header: held?.header ?? header, value: parts });
      } else if (Array.isArray(held?.value) && Array.isArray(value))
        held.value = [...(held.value as unknown[]), ...(value as unknown[])];
      else if (!held) gathered.set(key, { target, header, value });
    },
    close: (notice) => {
      if (gathered.size === 0) return null;
      const facts: Record<string, Fact> = {};
      for (const [key, { target, header, value }] of gathered) {
        const tidied =
          'custom' in target
            ? tidyCustomValue(target.custom, value as CustomValue)
            : tidyField(target.column.field, completed(target.column.field, value), context);
        if ('problem' in tidied) notice(header, leftOutSentence(target, tidied.problem));
        else if (tidied.value !== null) facts[key] = { label: factLabel(target), value: tidied.value };
      }
      return Object.keys(facts).length === 0 ? null : facts;
    },
  };
}

/** Parts that a field cannot be without, where a file has only the others. */
function completed(field: PersonField, value: unknown): unknown {
  if (field === 'compensation') return { accepts: [], ...(value as object) };
  return field === 'sourcing' ? { channel: 'other', ...(value as object) } : value;
}

/** A fact as a person reads it. */
export function factText(value: unknown): string {
  if (Array.isArray(value)) return value.map(factText).join(', ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(factText).join(' ');
  return typeof value === 'boolean' ? text.people.import.flag(value) : String(value);
}
