import path from 'node:path';

export interface SystemFacts {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The folder that holds journals, snapshots and browser profiles: `LIAISON_DATA_FOLDER` if it is set, otherwise the
 * system's place for the data of one user's programs (XDG base directories, Application Support, AppData).
 */
export function dataFolder({ platform, home, env }: SystemFacts): string {
  const chosen = env['LIAISON_DATA_FOLDER'];
  if (chosen !== undefined && chosen !== '') return path.resolve(chosen);
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Liaison');
  if (platform === 'win32') return path.join(env['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local'), 'Liaison');
  const xdg = env['XDG_DATA_HOME'];
  return path.join(xdg !== undefined && path.isAbsolute(xdg) ? xdg : path.join(home, '.local', 'share'), 'liaison');
}
