import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import { z } from 'zod';

const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200).max(20_000),
  height: z.int().min(200).max(20_000),
  isMaximized: z.boolean(),
});

/** Where a window was, in screen points. */
export type WindowState = z.infer<typeof windowState>;

/** The remembered place of the window, or `null` when there is none or the file cannot be understood. */
export function readWindowState(file: string): WindowState | null {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  try {
    return windowState.parse(JSON.parse(content));
  } catch {
    return null;
  }
}

/** Remembers the place of the window. It runs while the window closes, so it does not wait. */
export function writeWindowState(file: string, state: WindowState): void {
  const temporary = `${file}.new`;
  writeFileSync(temporary, JSON.stringify(state), { mode: 0o600 });
  renameSync(temporary, file);
}

/**
 * The remembered place moved and shrunk until it lies on the screen it belongs to: the second monitor of yesterday may
 * not be there today.
 */
export function fitToScreen(state: WindowState, workArea: Rectangle): WindowState {
  const width = Math.min(state.width, workArea.width);
  const height = Math.min(state.height, workArea.height);
  return {
    ...state,
    width,
    height,
    x: Math.min(Math.max(state.x, workArea.x), workArea.x + workArea.width - width),
    y: Math.min(Math.max(state.y, workArea.y), workArea.y + workArea.height - height),
  };
}
