import { influencerHeaders, influencerHeadersLeftOut } from './influencer-headers.ts';
import type { Preset } from './preset.ts';

/** Any list of influencers with common headers, as tools export and people keep them: goes by the fields it can find. */
export const influencerList: Preset = {
  id: 'influencer-list',
  label: 'List of influencers',
  kind: 'influencers',
  signature: [],
  columns: influencerHeaders,
  leftOut: influencerHeadersLeftOut,
  hasFacts: true,
  required: [['handle', 'name', 'lastName', 'firstName', 'accountOn']],
};
