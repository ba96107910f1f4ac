import { z } from 'zod';

/**
 * One request and one response schema per channel: the only place where the wire format is written down. Types are
 * derived from here (`channels.ts`); the host validates every request with these before any handler runs.
 * Payloads are plain data and bytes, never paths: files the person chose are opaque handles.
 */

const bytes = z.instanceof(Uint8Array) as z.ZodType<Uint8Array<ArrayBuffer>>;
const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const bareName = z.string().min(1).max(255).refine(isBareName, 'is not a plain file name');
const fileHandle = z.string().regex(/^file-[0-9a-f]{32}$/);
const workspaceId = z.uuid();
const count = z.int().nonnegative();
const nothing = z.strictObject({});

/** A name without folders, control characters or the names Windows keeps for devices. */
export function isBareName(name: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is refused here
  if (/[/\\:*?"<>|\u0000-\u001f\u007f]/u.test(name) || name.startsWith('.') || /[. ]$/.test(name)) return false;
  return !/^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(name);
}

const fileFilter = z.strictObject({
  label: z.string().min(1).max(100),
  /** Endings without the dot, lower case. */
  extensions: z
    .array(z.string().regex(/^[a-z0-9]{1,12}$/))
    .min(1)
    .max(20),
});

const chosenFile = z.strictObject({ handle: fileHandle, name: z.string().max(500), bytes: count });

/** Rows per record kind, as a cheap picture of what a workspace holds. */
const recordCounts = z.record(z.string().max(40), count);

const journalHead = z.strictObject({
  /** Sequence of the newest change set the journal holds; 0 when it is empty. */
  sequence: count,
  /** Hash of that entry's chain link; 64 zeros when the journal is empty. */
  hash: hex64,
  counts: recordCounts,
  /** The newest snapshot that verifies, if any. */
  snapshot: z.strictObject({ name: bareName, sequence: count, bytes: count, at: z.string() }).optional(),
  /** What the host found damaged in this journal when it opened it, as sentences; absent when all is sound. */
  notices: z.array(z.string()).optional(),
  /** The snapshots and the journal behind them do not lead to the newest change: only a new snapshot mends that. */
  needsSnapshot: z.literal(true).optional(),
});

const workspaceSummary = z.strictObject({
  id: workspaceId,
  name: z.string().max(500),
  isSample: z.boolean(),
  head: journalHead,
  lastOpenedAt: z.string().optional(),
});

const startProblem = z.strictObject({
  code: z.enum(['disk-space', 'data-folder', 'engine-changed', 'engine-flags', 'newer-data']),
  /** A full sentence with the remedy. */
  message: z.string(),
  /** Rescue: the database must not be opened. Notice: it may, after a snapshot where one is possible. */
  severity: z.enum(['rescue', 'notice']),
});

const commandJob = z.strictObject({
  command: z.enum(['new', 'import', 'figures', 'report', 'export', 'check']),
  /** The workspace file's bytes; absent for `new`. */
  workspace: z.strictObject({ name: z.string(), handle: fileHandle }).optional(),
  files: z.array(chosenFile).max(100),
  /** Where the result is written; absent for commands that only print. */
  output: z.strictObject({ name: z.string(), handle: fileHandle }).optional(),
  options: z.record(z.string().max(40), z.union([z.string().max(2_000), z.boolean(), z.number()])),
});

export const channelSchemas = {
  'app.info': {
    request: nothing,
    response: z.strictObject({
      version: z.string(),
      shell: z.enum(['electron', 'chromium', 'memory']),
      system: z.string(),
      engine: z.string(),
      capabilities: z.strictObject({
        /** A native dialog asks where to save; otherwise the file goes to the downloads folder. */
        saveDialog: z.boolean(),
        pdf: z.boolean(),
        openLinks: z.boolean(),
        menu: z.boolean(),
      }),
    }),
  },
  /** What the host found before the window opened. With a `rescue` problem the page must not open any database. */
  'app.start': { request: nothing, response: z.strictObject({ problems: z.array(startProblem).max(20) }) },
  /** The page is drawn and usable: shells and tests wait for this mark. */
  'app.ready': { request: nothing, response: nothing },
  'app.quit': { request: nothing, response: nothing },

  'files.open': {
    request: z.strictObject({ filters: z.array(fileFilter).max(20), multiple: z.boolean() }),
    response: z.strictObject({ files: z.array(chosenFile).min(1).max(100) }),
  },
  /** Reads part of a chosen file. An empty answer means the end. */
  'files.read': {
    request: z.strictObject({ handle: fileHandle, offset: count, length: count.max(64 * 1024 * 1024) }),
    response: z.strictObject({ data: bytes }),
  },
  /** Asks where to save; nothing is written yet. */
  'files.save': {
    request: z.strictObject({ suggestedName: bareName, filters: z.array(fileFilter).max(20) }),
    response: z.strictObject({ handle: fileHandle, name: z.string().max(500) }),
  },
  /** Writes the whole file: a temporary file beside the target, flushed, re-read, then renamed. */
  'files.write': {
    request: z.strictObject({ handle: fileHandle, data: bytes }),
    response: z.strictObject({ bytes: count, sha256: hex64 }),
  },
  /**
   * Takes the files that were opened with the app by way of the system (a double click, the command line, a second
   * start) and that no page has taken yet: `.liaison` files, or all others. What is handed out is handed out once; the
   * rest waits, and `files.opened` tells that something came.
   */
  'files.takeOpened': {
    request: z.strictObject({ kind: z.enum(['workspaces', 'others']) }),
    response: z.strictObject({
      files: z.array(chosenFile).max(100),
      /** Files that cannot be read, with the reason as part of a sentence. */
      unreadable: z.array(z.strictObject({ name: z.string().max(500), reason: z.string() })).max(100),
      /** How many more there were than are kept waiting. */
      leftOut: count,
      /** How many of the other kind still wait. */
      waiting: count,
    }),
  },
  'files.release': { request: z.strictObject({ handle: fileHandle }), response: nothing },
  /**
   * Shows a copy of a kept file in the program the system has for it. Only kinds of files that cannot run are opened;
   * the name may be anything and is made safe by the host. Changes to the copy are not kept.
   */
  'files.openWithSystem': {
    request: z.strictObject({ name: z.string().min(1).max(2_000), data: bytes }),
    response: nothing,
  },

  /** Prints a self-contained page (no network, no scripts) as a tagged PDF with bookmarks. */
  'pdf.render': {
    request: z.strictObject({ html: z.string().max(64 * 1024 * 1024), title: z.string().max(500) }),
    response: z.strictObject({ data: bytes }),
  },
  'links.open': { request: z.strictObject({ url: z.string().max(2_000) }), response: nothing },

  'workspaces.list': {
    request: nothing,
    response: z.strictObject({ workspaces: z.array(workspaceSummary).max(1_000) }),
  },
  /** Makes or renames the folder that holds a workspace's journal and snapshots. */
  'workspaces.register': {
    request: z.strictObject({ id: workspaceId, name: z.string().min(1).max(500), isSample: z.boolean() }),
    response: workspaceSummary,
  },
  /** Removes a workspace's journal and snapshots for good. Only for sample workspaces. */
  'workspaces.remove': { request: z.strictObject({ id: workspaceId }), response: nothing },

  'journal.head': { request: z.strictObject({ workspaceId }), response: journalHead },
  /**
   * Appends one change set and answers once it is flushed to disk. `sequence` must follow the head's, `previousHash`
   * must be the head's hash. An entry that is already there with equal bytes is answered `ok` again. A journal that is
   * behind a verified snapshot goes on right after that snapshot, whatever its `previousHash`.
   */
  'journal.append': {
    request: z.strictObject({
      workspaceId,
      sequence: count.min(1),
      previousHash: hex64,
      /** gzip of the change set's canonical JSON. */
      payload: bytes,
      counts: recordCounts,
    }),
    response: z.strictObject({ sequence: count, hash: hex64 }),
  },
  /** Entries after `afterSequence`, oldest first, at most about 16 MB in one answer (always at least one if there is one). */
  'journal.read': {
    request: z.strictObject({ workspaceId, afterSequence: count }),
    response: z.strictObject({
      entries: z.array(z.strictObject({ sequence: count, hash: hex64, payload: bytes })),
    }),
  },
  /** Stores a workspace file as a snapshot of the state after `sequence`, re-reads and verifies it, then rotates. */
  'snapshots.write': {
    request: z.strictObject({
      workspaceId,
      sequence: count,
      counts: recordCounts,
      reason: z.enum(['schedule', 'before-import', 'before-restore', 'engine-changed', 'quit', 'manual']),
      data: bytes,
    }),
    response: z.strictObject({ name: bareName, bytes: count, sha256: hex64 }),
  },
  'snapshots.list': {
    request: z.strictObject({ workspaceId }),
    response: z.strictObject({
      snapshots: z.array(
        z.strictObject({
          name: bareName,
          sequence: count,
          bytes: count,
          at: z.string(),
          reason: z.string(),
          counts: recordCounts,
          isVerified: z.boolean(),
        }),
      ),
    }),
  },
  'snapshots.read': {
    request: z.strictObject({ workspaceId, name: bareName }),
    response: z.strictObject({ data: bytes }),
  },

  /** The command line's work, if this page was started for it. */
  'command.take': { request: nothing, response: z.strictObject({ job: commandJob.nullable() }) },
  'command.progress': { request: z.strictObject({ message: z.string().max(500) }), response: nothing },
  'command.finish': {
    request: z.strictObject({
      exitCode: z.union([z.literal(0), z.literal(1), z.literal(2)]),
      stdout: z.string(),
      stderr: z.string(),
    }),
    response: nothing,
  },
} as const satisfies Record<string, { request: z.ZodType; response: z.ZodType }>;

/** Events the host sends to the page. */
export const eventSchemas = {
  /** A menu item or a system shortcut: the id of a user command. */
  'menu.command': z.strictObject({ id: z.string().max(100) }),
  /** Files were opened with the app; `files.takeOpened` hands them out. */
  'files.opened': nothing,
  /** The window is about to close; the page has a moment to finish saving. */
  'app.closing': nothing,
  /** The connection to the host is gone (made by the client, not sent). */
  'host.lost': z.strictObject({ reason: z.string() }),
} as const satisfies Record<string, z.ZodType>;
