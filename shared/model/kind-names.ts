/** Names of the record kinds that are stored as rows, in the order in which workspace files list them. */
export const storedKinds = [
  'workspace',
  'client',
  'customField',
  'contact',
  'influencer',
  'account',
  'rate',
  'researchNote',
  'distinction',
  'campaign',
  'collaboration',
  'post',
  'order',
  'payment',
  'metricSnapshot',
  'touch',
  'trip',
  'importRun',
  'attachment',
  'savedView',
] as const;

export type StoredKind = (typeof storedKinds)[number];
