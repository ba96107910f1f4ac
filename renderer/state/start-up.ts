import { useCallback, useEffect, useState } from 'react';
import type { StartProblem, WorkspaceSummary } from '#shared/contract/host-api.ts';
import type { NewWorkspace, OpenOutcome } from '../engine/engine-api.ts';
import { readLocalSetting, writeLocalSetting } from './local-setting.ts';
import type { Services } from './services.ts';
import { runTask } from './tasks.ts';
import { text } from '#shared/text/text.ts';

/** Where the window is between start and an open workspace. */
export type Phase =
  | { readonly at: 'starting' }
  | { readonly at: 'rescue'; readonly problems: readonly StartProblem[] }
  | { readonly at: 'welcome'; readonly workspaces: readonly WorkspaceSummary[]; readonly problem: string | null }
  | { readonly at: 'opening'; readonly name: string }
  | { readonly at: 'open'; readonly workspaceId: string; readonly name: string; readonly notices: readonly string[] }
  | { readonly at: 'newer'; readonly message: string }
  | {
      readonly at: 'recover';
      readonly outcome: Extract<OpenOutcome, { tag: 'recover' }>;
      readonly name: string;
      readonly workspaceId: string;
    };

export interface StartUp {
  readonly phase: Phase;
  readonly look: () => void;
  readonly open: (workspaceId: string, name: string) => void;
  readonly create: (workspace: NewWorkspace) => void;
  readonly openFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void;
  /** Puts the working copy together again from journal and snapshots. */
  readonly recover: (workspaceId: string, name: string) => void;
  readonly leave: () => void;
}

const LAST_WORKSPACE = 'workspace';

/**
 * The steps from a fresh page to an open workspace: what the host found, which workspaces there are, the one that was
 * open last. With a `rescue` problem no database is opened at all.
 */
export function useStartUp(services: Services | null): StartUp {
  const [phase, setPhase] = useState<Phase>({ at: 'starting' });

  const welcome = useCallback(
    async (problem: string | null) => {
      if (!services) return;
      const listed = await services.host.call('workspaces.list', {});
      const workspaces = listed.tag === 'ok' ? listed.value.workspaces : [];
      const listProblem = listed.tag === 'ok' || listed.tag === 'cancelled' ? null : listed.reason;
      setPhase({ at: 'welcome', workspaces, problem: problem ?? listProblem });
    },
    [services],
  );

  const settle = useCallback(
    async (name: string, outcome: OpenOutcome, workspaceId: string) => {
      if (outcome.tag === 'opened') {
        writeLocalSetting(LAST_WORKSPACE, outcome.workspaceId);
        setPhase({ at: 'open', workspaceId: outcome.workspaceId, name: outcome.name, notices: outcome.notices });
      } else if (outcome.tag === 'newer') setPhase({ at: 'newer', message: outcome.message });
      else if (outcome.tag === 'recover') setPhase({ at: 'recover', outcome, name, workspaceId });
      else await welcome(outcome.message);
    },
    [welcome],
  );

  /** Shows that something is being opened and ends in a phase whatever happens. */
  const enter = useCallback(
    async (name: string, work: () => Promise<OpenOutcome>, workspaceId = '') => {
      setPhase({ at: 'opening', name });
      try {
        await settle(name, await work(), workspaceId);
      } catch (error) {
        await welcome(error instanceof Error ? error.message : String(error));
      }
    },
    [settle, welcome],
  );

  const open = useCallback(
    (workspaceId: string, name: string) => {
      if (services) void enter(name, () => services.engine.api.open({ workspaceId }), workspaceId);
    },
    [services, enter],
  );

  const look = useCallback(async () => {
    if (!services) return;
    const found = await services.host.call('app.start', {});
    const problems = found.tag === 'ok' ? found.value.problems : [];
    if (problems.some((problem) => problem.severity === 'rescue')) {
      setPhase({ at: 'rescue', problems });
      return;
    }
    const listed = await services.host.call('workspaces.list', {});
    const last = readLocalSetting(LAST_WORKSPACE);
    const known = listed.tag === 'ok' ? listed.value.workspaces.find((workspace) => workspace.id === last) : undefined;
    if (known) open(known.id, known.name);
    else await welcome(null);
  }, [services, open, welcome]);

  useEffect(() => void look(), [look]);

  return {
    phase,
    look: useCallback(() => void look(), [look]),
    open,
    create: useCallback(
      (workspace) => {
        if (!services) return;
        void enter(workspace.name, () =>
          settledTask(workspace.name, (task) => services.engine.api.create(workspace, task)),
        );
      },
      [services, enter],
    ),
    openFile: useCallback(
      (name, bytes) => {
        if (!services) return;
        void enter(name, () => settledTask(name, (task) => services.engine.api.openFile({ bytes }, task)));
      },
      [services, enter],
    ),
    recover: useCallback(
      (workspaceId, name) => {
        if (!services) return;
        void enter(name, () => services.engine.api.open({ workspaceId, recover: true }), workspaceId);
      },
      [services, enter],
    ),
    leave: useCallback(() => {
      if (!services) return;
      writeLocalSetting(LAST_WORKSPACE, null);
      void services.engine.api.close().then(() => welcome(null));
    }, [services, welcome]),
  };
}

async function settledTask(
  name: string,
  work: (task: { taskId: string }) => Promise<OpenOutcome>,
): Promise<OpenOutcome> {
  const outcome = await runTask(text.app.opening(name), work);
  if (outcome.tag === 'done') return outcome.value;
  return { tag: 'refused', message: outcome.tag === 'failed' ? outcome.reason : text.app.openingStopped };
}
