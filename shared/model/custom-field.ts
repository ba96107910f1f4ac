import { z } from 'zod';
import { currencyField, dayField, idField, instantField, lineField, moneyField, nameField } from './common.ts';

export const customFieldTypes = ['text', 'number', 'money', 'date', 'choice', 'link'] as const;
export type CustomFieldType = (typeof customFieldTypes)[number];

/** The most choices a field of choices can offer. */
export const CHOICE_LIMIT = 500;

/** A field the agency made for its people: a column, a filter and an import target like the built-in ones. */
export const customFieldSchema = z.strictObject({
  id: idField<'customField'>(),
  name: nameField,
  type: z.enum(customFieldTypes),
  /** What can be chosen, in the order shown; empty for every type but `choice`. */
  choices: z.array(z.string().min(1).max(200)).max(CHOICE_LIMIT),
  /** The currency offered first for amounts. */
  currency: currencyField.optional(),
  /** An archived field keeps its values and is no longer offered. */
  archivedAt: instantField.optional(),
});

export type CustomField = z.infer<typeof customFieldSchema>;
export type CustomFieldId = CustomField['id'];

/**
 * A value of a custom field: text for `text`, `choice` and `link`, `yyyy-MM-dd` for `date`, a finite number for
 * `number`, an amount for `money`. Which of them a field takes is its definition's and checked by the commands.
 */
export const customValueField = z.union([lineField.min(1), z.number(), moneyField]);
export type CustomValue = z.infer<typeof customValueField>;

/** True when the value is of the field's type; choices have to be among those offered. */
export function fitsCustomField(field: Pick<CustomField, 'type' | 'choices'>, value: CustomValue): boolean {
  switch (field.type) {
    case 'number':
      return typeof value === 'number';
    case 'money':
      return typeof value === 'object';
    case 'date':
      return dayField.safeParse(value).success;
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value);
    case 'link':
    case 'text':
      return typeof value === 'string';
  }
}
