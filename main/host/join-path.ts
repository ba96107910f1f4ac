/**
 * Joins an absolute folder and plain names with `/`, which every system's file calls accept. The host builds paths
 * only from its own folder and names it made or checked, so nothing has to be resolved.
 */
export function joinPath(folder: string, ...names: readonly string[]): string {
  return [folder.replace(/[/\\]+$/, ''), ...names].join('/');
}

/** The folder part of an absolute path. */
export function folderOf(path: string): string {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return cut <= 0 ? path.slice(0, 1) : path.slice(0, cut);
}

/** The last part of a path: the file's name. */
export function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
