import type { RowValues } from '../row-values.ts';
import type { Preset } from './preset.ts';

/** The name of the profile stands in where nobody wrote first and last name. */
function withProfileName(values: RowValues): RowValues {
  const { nickname, ...texts } = values.texts ?? {};
  return { ...(nickname !== undefined && { name: nickname }), ...values, texts };
}

/** Influencers as Upfluence takes them. The address of the medium says platform and account. */
export const upfluenceInfluencers: Preset = {
  id: 'upfluence-influencers',
  label: 'Influencers of Upfluence',
  kind: 'influencers',
  idSystem: 'upfluence',
  signature: ['influencer id', 'media url', 'profile name'],
  columns: [
    ['influencer id', 'id'],
    ['media url', 'url'],
    ['profile name', 'nickname'],
    ['first name', 'firstName'],
    ['last name', 'lastName'],
    ['email', 'email'],
  ],
  leftOut: [],
  patterns: [{ pattern: /^shipping address\b/u, read: () => null, reason: 'private' }],
  hasFacts: true,
  required: [
    ['id', 'url'],
    ['nickname', 'firstName', 'lastName'],
  ],
  finish: withProfileName,
};
