import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { HostApi } from '#shared/contract/host-api.ts';
import { text } from '#shared/text/text.ts';
import { takeOpenedFiles, takeOpenedWorkspace } from '../state/opened-files.ts';
import type { StartUp } from '../state/start-up.ts';
import { ui } from '../state/ui-store.ts';

/**
 * Some systems tell of files that are opened together one by one, Windows by a start of the program for each. Those
 * are one import.
 */
const TOGETHER_MS = 400;

/**
 * Takes files that were opened with the app by way of the system. A workspace file is opened as if it had been chosen
 * on the first screen; everything else goes to the import screen as if it had been dropped there, and waits at the host
 * until a workspace is open. Files that come together with a workspace file are looked at in that workspace.
 */
export function useOpenedFiles(host: HostApi, { phase, openFile }: StartUp): void {
  const [, navigate] = useLocation();
  const last = useRef<Promise<void>>(Promise.resolve());
  // Another workspace is another place for the files that wait.
  const place = phase.at === 'open' ? phase.workspaceId : phase.at === 'welcome' ? 'welcome' : null;
  useEffect(() => {
    if (place === null) return;
    const isOpen = place !== 'welcome';
    const look = async () => {
      const workspace = await takeOpenedWorkspace(host);
      const [file] = workspace.files;
      if (file) {
        openFile(file.name, file.bytes);
        tell(workspace.problems);
        return;
      }
      if (!isOpen) {
        tell(workspace.problems, workspace.waiting);
        return;
      }
      const others = await takeOpenedFiles(host);
      tell([...workspace.problems, ...others.problems]);
      if (others.files.length === 0) return;
      // What was dropped before and is not taken yet stays with them.
      ui.dropFiles([...ui.takeDroppedFiles(), ...others.files]);
      navigate('/files/import');
    };
    const lookNext = () => {
      last.current = last.current
        .then(look)
        .catch((error: unknown) => tell([error instanceof Error ? error.message : String(error)]));
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = host.on('files.opened', () => {
      clearTimeout(timer);
      timer = setTimeout(lookNext, TOGETHER_MS);
    });
    lookNext();
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [host, place, openFile, navigate]);
}

/** One message, because the last one shown replaces the one before. */
function tell(problems: readonly string[], waiting = 0): void {
  const sentences = waiting > 0 ? [...problems, text.host.opened.waiting(waiting)] : problems;
  if (sentences.length === 0) return;
  ui.notify({ severity: problems.length > 0 ? 'error' : 'info', message: sentences.join(' ') });
}
