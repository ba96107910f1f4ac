/** Whether a window can be shown: never when `LIAISON_NO_WINDOW=1`, and on Linux only with a display server. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  if (env['LIAISON_NO_WINDOW'] === '1') return false;
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
