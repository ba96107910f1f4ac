/** Names of the record kinds that are stored as rows, in the order in which workspace files list them. */
export const storedKinds = [
  'workspace',
  'client',
  'influencer',
  'account',
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
] as const;

export type StoredKind = (typeof storedKinds)[number];
