/** Words of the host: what it refuses, what went wrong on disk, and what the terminal says at the start. */
export const host = {
  files: {
    unknown: 'This file is no longer open. Choose it again.',
    chosenByPage: 'The window chooses files itself on this computer.',
    cannotSave: (name: string, reason: string) =>
      `"${name}" was not saved: ${reason}. The old file, if there was one, is unchanged.`,
    openTooLarge: (megabytes: number) =>
      `The file is larger than ${megabytes} MB and is not opened from here. Save a copy of it instead.`,
    openKind: (name: string, ending: string) =>
      ending === ''
        ? `"${name}" has no ending that says what it is, so it is not opened from here. Save a copy to look at it.`
        : `"${name}" is not opened from here: files that end in .${ending} can do more than show something. Save a copy to look at it.`,
    openContent: (name: string) =>
      `"${name}" is not opened from here: it holds a program or macros, which its name does not say. Save a copy to have it checked.`,
    openUnavailable: 'Files cannot be opened in another program from here. Save a copy instead.',
    cannotOpen: (name: string, reason: string) => `"${name}" was not opened: ${reason}. Save a copy instead.`,
    notFile: 'it is a folder or no ordinary file; open the files in it',
    notReadable: 'this account may not read it; give yourself access and open it again',
    noProgram: 'no program for this kind of file was found on this computer',
  },
  opened: {
    notOpened: (name: string, reason: string) => `“${name}” was not opened: ${reason}.`,
    leftOut: (count: number) =>
      `At most 100 files are opened at once: ${count === 1 ? '1 more was' : `${count} more were`} left out. Open what is missing afterwards.`,
    oneWorkspace: (names: readonly string[]) =>
      `One workspace can be open at a time, so ${names.map((name) => `“${name}”`).join(', ')} ${names.length === 1 ? 'was' : 'were'} not opened. Open ${names.length === 1 ? 'it' : 'them'} one after the other.`,
    waiting: (count: number) =>
      `${count === 1 ? 'The file you opened waits' : `The ${count} files you opened wait`} until a workspace is open: open or start the one to import into.`,
  },
  links: {
    refused: 'Liaison opens only https and mailto addresses without a user name in them.',
    unavailable: 'Links cannot be opened from here. Copy the address instead.',
  },
  pdf: {
    unavailable: 'PDF files cannot be made here.',
    failed: (reason: string) => `The PDF was not made: ${reason}`,
  },
  disk: {
    full: 'the disk is full; free some space and try again',
    tooLarge: 'the file is larger than this disk or account allows',
    notAllowed: 'this account may not write there',
    readOnly: 'the disk can only be read',
    broken: 'the disk reports an error; copy your data to another one',
    gone: 'the file or folder is not there any more',
    busy: 'another program is using it; close that and try again',
    tooManyFiles: 'too many files are open on this computer',
  },
  journal: {
    wrongSequence: (given: number, head: number) =>
      `Change ${given} does not follow the journal, which ends at change ${head}. Reload the window to bring both together.`,
    wrongHash: (given: number) =>
      `Change ${given} was made on a different history than the journal holds. Reload the window to bring both together.`,
    notWritten: (given: number, reason: string) => `Change ${given} did not reach the journal on disk: ${reason}`,
    tornTail: (bytes: number, file: string) =>
      `The journal ended in ${bytes} bytes of an unfinished entry. They were moved to ${file}; every confirmed change is there.`,
    unreadableFile: (file: string) => `The journal file ${file} cannot be read. It was left as it is.`,
    gap: (sequence: number) =>
      `The journal has a gap before change ${sequence}. Changes before it can only come from a snapshot.`,
    damagedEntry: (sequence: number, file: string) =>
      `Change ${sequence} in the journal file ${file} is damaged. It can only come from a snapshot.`,
    notThere: (sequence: number) =>
      `The journal cannot give back change ${sequence}. Start from the newest snapshot that holds it.`,
  },
  snapshots: {
    unknown: (name: string) => `There is no snapshot "${name}".`,
    damaged: (name: string) => `The snapshot "${name}" no longer matches its checksum and is not handed out.`,
    notWritten: (reason: string) => `The snapshot was not written: ${reason}. Older snapshots are untouched.`,
  },
  workspaces: {
    unknown: 'This computer holds no journal for that workspace.',
    notSample: 'Only a sample workspace can be removed.',
    unnamed: (id: string) => `Workspace ${id.slice(0, 8)}`,
  },
  client: {
    noSession:
      'This window has no access to Liaison any more. Close it and start Liaison again, or use the newest address it printed.',
    lost: 'Liaison no longer answers. What you enter now is not saved; start Liaison again.',
    tooLate: (seconds: number) => `Liaison did not answer within ${seconds} seconds.`,
    refusedBy: (status: number) => `Liaison refused the call (${status}).`,
  },
  command: { none: 'This window was not started by the command line.' },
  start: {
    diskSpace: (free: string, floor: string) =>
      `Only ${free} are free on the disk that holds the data; Liaison needs ${floor}. Free some space and start it again. Nothing was opened, so nothing can be harmed.`,
    dataFolder: (folder: string, reason: string) =>
      `The data folder ${folder} cannot be written: ${reason}. Give yourself write access to it and start Liaison again.`,
    engineChanged: (before: string, now: string) =>
      `The browser engine changed from ${before} to ${now} since the last start. A snapshot is taken first.`,
    engineFlags: 'The browser starts with other settings than last time. A snapshot is taken first.',
  },
  shell: {
    unknownEngine: 'an unknown browser',
    starting: (engine: string) => `Liaison opens in ${engine}.`,
    ready: (address: string) => `Liaison is ready at ${address}`,
    alreadyRunning: 'Liaison is already running; a new window opens there.',
    alreadyRunningFiles: 'Liaison is already running; its window shows the files.',
    noSuchFile: (word: string) =>
      `There is no file "${word}", so nothing was opened for it. Check the name; a folder cannot be opened.`,
    portTaken: (port: number, holder: string) =>
      `Port ${port} on this computer is taken${holder === '' ? '' : ` by ${holder}`}. Liaison keeps its data under this one address and does not use another. End the other program and start Liaison again.`,
    dataFolderInUse: (folder: string, pid: number) =>
      `Another Liaison (process ${pid}) uses the data folder ${folder}. End it first.`,
    browserEnded: (code: string) => `The browser ended at once (${code}). Start Liaison from a terminal to see why.`,
    noBrowser: (remedy: string) => `No Chromium, Chrome or Edge was found. ${remedy}`,
    noBrowserRemedy:
      'Install Chromium, Google Chrome or Microsoft Edge, or set LIAISON_CHROMIUM to the program, and start Liaison again.',
    notBuilt: 'The pages of Liaison are not built yet. Run: npm run build',
  },
} as const;
