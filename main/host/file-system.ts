/**
 * The file operations of the host, behind one interface so that tests can stand in a disk that fills up, writes
 * short, fails to flush or loses power between two steps. Paths are absolute.
 */
export interface FileSystemPort {
  readFile(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Reads up to `length` bytes from `offset`; fewer at the end of the file. */
  readRange(path: string, offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
  /** Names in a folder; an empty list when the folder does not exist. */
  list(path: string): Promise<string[]>;
  stat(path: string): Promise<FileFacts | null>;
  /** Makes the folder and its parents with mode 0700. */
  makeFolder(path: string): Promise<void>;
  /**
   * Opens for writing: `create` fails when the file exists, `append` makes it where it is missing. Mode 0600. A file
   * made by `create-read-only` (mode 0400) can be written through this very opening only.
   */
  open(path: string, mode: 'create' | 'create-read-only' | 'append'): Promise<WritableFile>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or an empty folder; a path that is not there is fine. */
  remove(path: string): Promise<void>;
  /** Shortens a file to `length` bytes. */
  truncate(path: string, length: number): Promise<void>;
  /** Flushes a folder's entries to disk, where the system can. */
  syncFolder(path: string): Promise<void>;
  /** Bytes an ordinary user can still write on the disk that holds the path. */
  freeBytes(path: string): Promise<number>;
}

export interface FileFacts {
  readonly bytes: number;
  readonly isFolder: boolean;
  /** False for folders, devices, pipes and sockets. */
  readonly isFile: boolean;
  readonly modifiedAt: number;
}

export interface WritableFile {
  /** Writes some of the bytes and says how many: a short write is not an error here. */
  write(data: Uint8Array): Promise<number>;
  sync(): Promise<void>;
  close(): Promise<void>;
}
