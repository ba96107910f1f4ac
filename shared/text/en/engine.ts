/** What the record store and the engine say to a person. */
export const engine = {
  kinds: {
    workspace: 'workspace',
    client: 'client',
    customField: 'custom field',
    contact: 'agent or manager',
    influencer: 'influencer',
    account: 'account',
    rate: 'rate',
    researchNote: 'research note',
    distinction: 'decision that two people differ',
    campaign: 'campaign',
    collaboration: 'collaboration',
    post: 'post',
    order: 'order',
    payment: 'payment',
    metricSnapshot: 'set of figures',
    touch: 'touch',
    trip: 'trip',
    promoCode: 'discount code',
    trackingLink: 'tracking link',
    campaignTemplate: 'campaign template',
    right: 'right',
    gift: 'gift',
    deliverable: 'deliverable',
    draft: 'draft',
    exchangeRate: 'day of exchange rates',
    calendarEvent: 'calendar entry',
    webTraffic: 'reading of web traffic',
    importRun: 'import',
    importMapping: 'remembered way to read a file',
    attachment: 'attachment',
    savedView: 'saved view',
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
  actor: 'You',
  nothingChanged: 'That is how it already is; nothing was changed.',
  stopped: 'Stopped; nothing was changed.',
  workerLost: (reason: string) => `The part of Liaison that keeps the data has stopped: ${reason}`,
  labels: {
    create: (name: string) => `Created ${name}`,
    openFile: (name: string) => `Opened ${name} from a file`,
    undo: (label: string) => `Undo: ${label}`,
    redo: (label: string) => `Redo: ${label}`,
    attach: (name: string) => `Attached ${name}`,
    settings: 'Changed the workspace settings',
    reading: 'Reading files',
    importing: 'Importing',
    changing: 'Changing rows',
    openingFile: 'Opening the file',
    report: 'Making the report',
    exporting: 'Writing the workspace file',
    writingFile: 'Writing the file',
    comparing: 'Comparing people',
  },
  open: {
    notOpen: 'No workspace is open.',
    elsewhere: 'This workspace is open in another window. Close that window first, then open it here.',
    blocked:
      'Another window still holds this workspace in its old form. Close every other Liaison window, then open it again.',
    newer: 'This workspace was written by a newer Liaison. Install the newer version to open it; nothing was changed.',
    stuck: (name: string, seconds: number) =>
      `The working copy did not answer within ${seconds} s while ${name}. Close Liaison and start it again.`,
    unreadable: (reason: string) => `The working copy cannot be opened: ${reason}`,
    noHost: (reason: string) =>
      `The journal on this computer cannot be read, so nothing was opened: ${reason} Start Liaison again.`,
    nowhere: 'There is no such workspace on this computer.',
    exists: (name: string) => `The workspace ${name} is already on this computer. Open it from the list.`,
    restored: (changes: number) =>
      `The working copy was empty and was put together again from the journal and the newest snapshot (change ${changes}).`,
    replayed: (count: number) =>
      count === 1
        ? 'The working copy was one change behind the journal; it was added again.'
        : `The working copy was ${count} changes behind the journal; they were added again.`,
    damaged: (reason: string) =>
      `The working copy is damaged: ${reason} It can be put together again from the journal and the newest snapshot.`,
    differs:
      'The working copy and the journal on this computer tell different stories. The journal can be used to put the working copy together again.',
    journalBehind:
      'The journal or the snapshots on this computer had lost changes. A new snapshot of the working copy was written in their place.',
    journalGone: (reason: string) => `The journal on this computer holds less than the working copy: ${reason}`,
    notRecoverable: (reason: string) =>
      `The journal and the snapshots are not enough to put it together again: ${reason}`,
    noSnapshot: (reason: string) => `No snapshot could be made after the change of the browser engine: ${reason}`,
    totalsDiffer: 'pages are missing or do not belong together.',
    emptied: 'it is empty.',
    rebuilt: (changes: number) => `The working copy was put together again up to change ${changes}.`,
  },
  /** What was being done when the working copy did not answer. */
  doing: {
    opening: 'it was opened',
    reading: 'it was read',
    storing: 'a change was stored',
    saving: 'a change was noted as saved',
    adding: 'changes were added',
    rebuilding: 'it was put together',
  },
  save: {
    databaseFailed: (reason: string) => `The working copy did not take the change: ${reason}`,
    databaseRemedy:
      'Check that the disk has free space, then try again. If it stays like this, close Liaison and start it again.',
    notTaken: (reason: string) => `Nothing was changed, because the working copy could not store it: ${reason}`,
    hostRemedy: 'Liaison tries again by itself. Do not close this window before it says saved.',
    hostSilent: (seconds: number) => `The journal on this computer did not answer within ${seconds} s.`,
    replaced: 'This window no longer holds the workspace, because another window brought it to a newer form.',
    replacedRemedy: 'Load this window again.',
  },
  undo: {
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    unknownImport: 'This import is not in the history of this computer.',
    alreadyUndone: 'This import was taken back already.',
    refused: (label: string, reason: string) => `“${label}” cannot be taken back: ${reason}`,
    historyMissing: (label: string) => `“${label}” cannot be taken back: its details are no longer on this computer.`,
  },
  imports: {
    remembered: (names: readonly string[]) => `Remembered how to read ${names.join(', ')}`,
    noPreview: 'This preview is no longer there. Choose the files again.',
    noSnapshot: (reason: string) =>
      `Nothing was imported, because the snapshot before the import could not be made: ${reason}`,
    parsing: {
      stuck: (name: string, seconds: number) =>
        `“${name}” was not read: for ${seconds} s nothing came of it. It may be damaged. Open it in the program it comes from, save it again and import that.`,
      tooLong: (name: string, seconds: number) =>
        `“${name}” was not read: it was not done after ${seconds} s. Split it into smaller files and import those.`,
      failed: (name: string, reason: string) =>
        `“${name}” could not be read: ${reason} Open it in the program it comes from, save it again and import that.`,
      ended: (name: string) =>
        `“${name}” was not read: reading it ended in the middle, for which it may need more memory than there is. Close other programs and try again, or split it into smaller files.`,
    },
    needs: 'Something has to be chosen before these files can be imported.',
    label: (files: readonly string[]) =>
      files.length === 1 ? `Import ${files[0] ?? ''}` : `Import ${files.length} files`,
  },
  attachments: {
    tooLarge: (megabytes: number) => `A file of more than ${megabytes} MB cannot be attached.`,
    noOwner: 'What the file should be attached to does not exist any more.',
    missing: 'The contents of this attachment are not on this computer.',
  },
  journal: {
    unreadable: (sequence: number) => `Change ${sequence} of the journal cannot be read.`,
    gap: (sequence: number) => `Change ${sequence} is missing in the journal.`,
    brokenChain: (sequence: number) => `Change ${sequence} of the journal does not follow the one before it.`,
    newer: 'The journal was written by a newer Liaison.',
  },
  cancelled: 'Cancelled; nothing was changed.',
  migrations: {
    newer: (found: number, known: number) =>
      `This data was written by a newer Liaison (data version ${found}; this one knows ${known}). Install the newer version to open it; nothing was changed.`,
    tooOld: (found: number) => `Data version ${found} is not one that Liaison ever wrote.`,
  },
} as const;
