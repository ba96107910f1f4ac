import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { PersonField } from './person-fields.ts';
import type { InfluencerFields } from './tidy-person.ts';

/** A form has an empty text or list where nothing is stored. */
function asStored(value: unknown): string {
  const isBlank = value === '' || (Array.isArray(value) && value.length === 0);
  return canonicalJson(isBlank ? null : (value ?? null));
}

const isSame = (left: unknown, right: unknown): boolean => asStored(left) === asStored(right);

/**
 * The fields in which a form differs from the person it was opened with. Whoever saves only these leaves alone what
 * somebody else changed in the other fields meanwhile. Values of custom fields count one by one.
 */
export function changedFields(opened: Influencer, fields: InfluencerFields): InfluencerFields {
  const changed: Record<string, unknown> = {};
  for (const field of Object.keys(fields) as PersonField[]) {
    if (field !== 'custom' && !isSame(fields[field], opened[field])) changed[field] = fields[field];
  }
  const custom = Object.entries(fields.custom ?? {}).filter(([id, value]) => !isSame(value, opened.custom?.[id]));
  if (custom.length > 0) changed['custom'] = Object.fromEntries(custom);
  return changed;
}
