import type { CustomField, CustomValue } from '#shared/model/custom-field.ts';
import { isCalendarDay } from '#shared/lib/calendar-day.ts';
import { dayText, moneyText, numberText } from './format.ts';

/** The value of a custom field as a person here reads it. */
export function customValueText(field: Pick<CustomField, 'type'>, value: CustomValue): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'object') return moneyText(value);
  return field.type === 'date' && isCalendarDay(value) ? dayText(value) : value;
}
