import type { RowValues } from '../row-values.ts';
import type { Preset } from './preset.ts';

/** `id` and `uid` mean the same; lists fill one or the other. */
function withEitherId(values: RowValues): RowValues {
  const { uid, ...texts } = values.texts ?? {};
  return { ...(uid !== undefined && { id: uid }), ...values, texts };
}

/** Creators as Aspire takes and gives them: one column per platform, channels of YouTube by their address. */
export const aspireCreators: Preset = {
  id: 'aspire-creators',
  label: 'Creators of Aspire',
  kind: 'influencers',
  idSystem: 'aspire',
  signature: ['email', 'uid', 'instagram', 'tiktok', 'youtube'],
  columns: [
    ['id', 'id'],
    ['uid', 'uid'],
    ['name', 'name'],
    ['full name', 'name'],
    ['first name', 'firstName'],
    ['last name', 'lastName'],
    ['email', 'email'],
    ['instagram', { field: 'accountOn', part: 'instagram' }],
    ['tiktok', { field: 'accountOn', part: 'tiktok' }],
    ['youtube', { field: 'accountOn', part: 'youtube' }],
    ['pinterest', { field: 'accountOn', part: 'pinterest' }],
    ['city', 'city'],
    ['country', 'country'],
  ],
  leftOut: [
    ['address1', 'private'],
    ['address2', 'private'],
    ['state', 'private'],
    ['postalcode', 'private'],
    ['postal code', 'private'],
  ],
  hasFacts: true,
  required: [['id', 'uid', 'email', 'accountOn']],
  finish: withEitherId,
};
