import { useMemo } from 'react';
import { facetValueText } from '#shared/domain/roster/field-text.ts';
import {
  customFieldKey,
  customFieldRosterTypes,
  rosterFieldKeys,
  rosterFieldTypes,
  type RosterFieldType,
} from '#shared/domain/roster/roster-fields.ts';
import type { RosterCondition, RosterFilterGroup } from '#shared/model/roster-view.ts';
import type { CustomFieldListItem } from '#shared/queries/custom-field-list.ts';
import { text } from '#shared/text/text.ts';
import { dayText, moneyText, multipleText, numberText, percentText } from '../../state/format.ts';
import { useQuery } from '../../state/use-query.ts';

const { roster: words, accounts } = text;

/** A field of the roster as the window shows it: one that every roster has, or one of the agency's own. */
export interface FieldInfo {
  readonly key: string;
  readonly label: string;
  readonly type: RosterFieldType;
  readonly custom?: CustomFieldListItem;
}

const builtIn: readonly FieldInfo[] = rosterFieldKeys.map((key) => ({
  key,
  label: words.columns[key],
  type: rosterFieldTypes[key],
}));

/** Every field of the roster, the agency's own after the others. Own fields in the archive are left out. */
export function useRosterFields(): readonly FieldInfo[] {
  const { data } = useQuery('customField.list', {});
  return useMemo(() => {
    const own = (data?.fields ?? []).filter(({ isArchived }) => !isArchived);
    return [
      ...builtIn,
      ...own.map((custom) => ({
        key: customFieldKey(custom.id),
        label: custom.name,
        type: customFieldRosterTypes[custom.type],
        custom,
      })),
    ];
  }, [data]);
}

/** A value of a facet in words. */
export function valueText(field: string, value: string): string {
  if (field === 'worthALook' && Object.hasOwn(accounts.looks, value)) {
    return accounts.looks[value as keyof typeof accounts.looks];
  }
  return facetValueText(field, value);
}

/** Fields whose numbers are parts of one. */
export function isShare(field: string): boolean {
  return field === 'engagementRate' || field === 'size';
}

/** A number of a field in words. */
export function fieldNumberText(field: string, value: number): string {
  if (isShare(field)) return percentText(value);
  return field === 'roas' ? multipleText(value) : numberText(value);
}

/** A condition in words, short enough for a chip. */
export function conditionText(condition: RosterCondition, fields: readonly FieldInfo[]): string {
  const { tests } = words;
  const field = fields.find(({ key }) => key === condition.field)?.label ?? condition.field;
  switch (condition.test) {
    case 'oneOf':
    case 'noneOf': {
      const shown = condition.values.slice(0, 3).map((value) => valueText(condition.field, value));
      const rest = condition.values.length - shown.length;
      return tests[condition.test](field, shown.join(', ') + (rest > 0 ? ` +${rest}` : ''));
    }
    case 'number':
      return rangeText(field, condition.from, condition.to, (value) => fieldNumberText(condition.field, value));
    case 'money':
      return rangeText(field, condition.from, condition.to, (amount) =>
        moneyText({ amount, currency: condition.currency }),
      );
    case 'day':
      return rangeText(field, condition.from, condition.to, dayText);
    case 'text':
      return tests.contains(field, condition.contains);
    case 'known':
      return condition.isKnown ? tests.known(field) : tests.unknown(field);
  }
}

function rangeText<Bound>(
  field: string,
  from: Bound | undefined,
  to: Bound | undefined,
  show: (bound: Bound) => string,
): string {
  const { tests } = words;
  if (from !== undefined && to !== undefined) return tests.between(field, show(from), show(to));
  if (from !== undefined) return tests.from(field, show(from));
  return to === undefined ? tests.known(field) : tests.to(field, show(to));
}

/** A group of conditions in words. */
export function groupText({ match, isNot, conditions }: RosterFilterGroup, fields: readonly FieldInfo[]): string {
  const { tests } = words;
  const joined = conditions
    .map((condition) => conditionText(condition, fields))
    .join(match === 'any' ? tests.or : tests.and);
  return isNot ? tests.not(joined) : joined;
}
