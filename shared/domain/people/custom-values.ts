import { isCalendarDay } from '../../lib/calendar-day.ts';
import { isCurrencyCode } from '../../lib/currencies.ts';
import { toMoneyText } from '../../lib/money.ts';
import { exactMinor } from '../../commands/field-checks.ts';
import { TEXT_LIMITS } from '../../model/common.ts';
import { fitsCustomField, type CustomField, type CustomValue } from '../../model/custom-field.ts';
import { text } from '../../text/text.ts';
import { tidyLine, type Tidied } from './tidy.ts';

const say = text.people.problems;

/** A value of a custom field as it is stored, held against the field's definition. An empty text takes it away. */
export function tidyCustomValue(field: CustomField, given: CustomValue): Tidied<CustomValue> {
  const shown = shownValue(given);
  switch (field.type) {
    case 'number':
      return typeof given === 'number' && Number.isFinite(given)
        ? { value: given }
        : emptyOr(given, { problem: say.notNumber(field.name, shown) });
    case 'money': {
      if (typeof given !== 'object') return emptyOr(given, { problem: say.notMoney(field.name, shown) });
      const minor = isCurrencyCode(given.currency) && given.amount.length <= 40 ? exactMinor(given) : null;
      return minor === null
        ? { problem: say.notMoney(field.name, shown) }
        : { value: toMoneyText({ minor, currency: given.currency }) };
    }
    case 'date': {
      const day = typeof given === 'string' ? given.trim() : '';
      return isCalendarDay(day) ? { value: day } : emptyOr(given, { problem: say.notDay(field.name, shown) });
    }
    case 'choice':
    case 'text':
    case 'link': {
      if (typeof given !== 'string') return { problem: say.notText(field.name) };
      const tidied = tidyLine(given, field.name, TEXT_LIMITS.line);
      if ('problem' in tidied || tidied.value === null || fitsCustomField(field, tidied.value)) return tidied;
      return { problem: say.notChoice(field.name, tidied.value) };
    }
  }
}

const emptyOr = (given: CustomValue, otherwise: { problem: string }): Tidied<CustomValue> =>
  typeof given === 'string' && given.trim() === '' ? { value: null } : otherwise;

function shownValue(value: CustomValue): string {
  return typeof value === 'object' ? `${value.amount} ${value.currency}` : String(value);
}
