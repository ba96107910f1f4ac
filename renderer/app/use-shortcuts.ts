import { useEffect, useRef } from 'react';
import type { HostApi } from '#shared/contract/host-api.ts';
import type { UserCommand } from './commands.ts';
import { pages } from './pages.ts';

const SEQUENCE_MS = 1_200;

/** True where typing belongs to the field under the cursor, including its own undo. */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  );
}

function commandFor(event: KeyboardEvent): string | null {
  const isMod = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (isMod && !event.altKey && key === 'k') return 'palette.open';
  if (isTypingTarget(event.target)) return null;
  if (isMod && !event.altKey && key === 'z') return event.shiftKey ? 'edit.redo' : 'edit.undo';
  if (isMod && !event.altKey && key === 'y') return 'edit.redo';
  return !isMod && !event.altKey && event.key === '?' ? 'help.keys' : null;
}

/**
 * Runs commands from keys and from the shell's menu. `G` and a letter, one after the other, go to a page. Nothing runs
 * while `isOff`.
 */
export function useShortcuts(host: HostApi, commands: readonly UserCommand[], isOff: boolean): void {
  const current = useRef(commands);
  useEffect(() => {
    current.current = commands;
  });
  useEffect(() => {
    if (isOff) return;
    let sequenceFrom = -Infinity;
    const run = (id: string): boolean => {
      const command = current.current.find((candidate) => candidate.id === id);
      if (command?.isEnabled) command.run();
      return command !== undefined;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const id = commandFor(event);
      if (id !== null) {
        if (run(id)) event.preventDefault();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTypingTarget(event.target)) return;
      if (isInGrid(event.target)) return;
      const key = event.key.toLowerCase();
      const page = pages.find((candidate) => candidate.goKey === key);
      if (page && event.timeStamp - sequenceFrom < SEQUENCE_MS && run(`go.${page.id}`)) event.preventDefault();
      sequenceFrom = key === 'g' ? event.timeStamp : -Infinity;
    };
    window.addEventListener('keydown', onKey);
    const endMenu = host.on('menu.command', ({ id }) => void run(id));
    return () => {
      window.removeEventListener('keydown', onKey);
      endMenu();
    };
  }, [host, isOff]);
}

/** Letters typed in a list jump to a name instead. */
function isInGrid(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="grid"]') !== null;
}
