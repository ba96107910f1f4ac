/** What the record store and the engine say to a person. */
export const engine = {
  kinds: {
    workspace: 'workspace',
    client: 'client',
    influencer: 'influencer',
    account: 'account',
    campaign: 'campaign',
    collaboration: 'collaboration',
    post: 'post',
    order: 'order',
    payment: 'payment',
    metricSnapshot: 'set of figures',
    touch: 'contact',
    trip: 'trip',
    importRun: 'import',
    attachment: 'attachment',
  },
  store: {
    alreadyThere: (kind: string, title: string) => `The ${kind} ${title} is already there.`,
    notThere: (kind: string) => `This ${kind} does not exist any more.`,
    changedSince: (kind: string, title: string) => `The ${kind} ${title} was changed since.`,
    notValid: (kind: string, title: string, field: string, problem: string) =>
      `The ${kind} ${title} cannot be stored: ${field === '' ? '' : `${field} `}${problem}.`,
    missingReference: (kind: string, title: string, target: string) =>
      `The ${kind} ${title} names a ${target} that does not exist.`,
    stillUsed: (kind: string, title: string, user: string) =>
      `The ${kind} ${title} cannot be removed: a ${user} still belongs to it.`,
    oneWorkspace: 'A workspace file holds exactly one workspace record.',
    damagedPage: (key: string) => `Page ${key} of the working copy does not match its checksum.`,
  },
  migrations: {
    newer: (found: number, known: number) =>
      `This data was written by a newer Liaison (data version ${found}; this one knows ${known}). Install the newer version to open it; nothing was changed.`,
    tooOld: (found: number) => `Data version ${found} is not one that Liaison ever wrote.`,
  },
} as const;
