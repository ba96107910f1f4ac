import { useCallback, useEffect, useState } from 'react';
import type { StartProblem, WorkspaceSummary } from '#shared/contract/host-api.ts';
import { text } from '#shared/text/text.ts';
import type { NewWorkspace, OpenOutcome, TaskHandle } from '../engine/engine-api.ts';
import { readLocalSetting, writeLocalSetting } from './local-setting.ts';
import type { Services } from './services.ts';
import { runTask } from './tasks.ts';

/** Where the window is between start and an open workspace. */
export type Phase =
  | { readonly at: 'starting' }
  | { readonly at: 'rescue'; readonly problems: readonly StartProblem[] }
  | { readonly at: 'welcome'; readonly workspaces: readonly WorkspaceSummary[]; readonly problem: string | null }
  | { readonly at: 'opening'; readonly name: string }
  /** What the workspace held when it was left is on screen while its rows are read. */
  | { readonly at: 'preview'; readonly workspaceId: string; readonly name: string }
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
/** Noted when a workspace was closed on purpose. */
const NONE = 'none';

interface Listing {
  readonly workspaces: readonly WorkspaceSummary[];
  /** Why the list may not be whole. */
  readonly problem: string | null;
}

/** What the host keeps, and what is in this browser although the host lost its folder. */
async function listWorkspaces({ host, engine }: Services): Promise<Listing> {
  const listed = await host.call('workspaces.list', {});
  if (listed.tag !== 'ok') return { workspaces: [], problem: listed.tag === 'cancelled' ? null : listed.reason };
  const { workspaces } = listed.value;
  try {
    const unlisted = await engine.api.unlisted({ listedIds: workspaces.map(({ id }) => id) });
    return { workspaces: [...workspaces, ...unlisted], problem: null };
  } catch (error) {
    return { workspaces, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function welcomePhase(services: Services, problem: string | null): Promise<Phase> {
  const listed = await listWorkspaces(services);
  return { at: 'welcome', workspaces: listed.workspaces, problem: problem ?? listed.problem };
}

/**
 * The workspace that was open last. The window's own note goes first: it also knows that somebody closed the workspace
 * to choose another. Where the browser lost the note, the host's record of openings stands in.
 */
function lastOpened(workspaces: readonly WorkspaceSummary[]): WorkspaceSummary | undefined {
  const noted = readLocalSetting(LAST_WORKSPACE);
  if (noted !== null) return workspaces.find((workspace) => workspace.id === noted);
  return workspaces
    .filter((workspace) => workspace.lastOpenedAt !== undefined)
    .toSorted((a, b) => (b.lastOpenedAt ?? '').localeCompare(a.lastOpenedAt ?? ''))[0];
}

/** What the window shows first: a reason for rescue, or the workspace to open (`known`), or the first screen. */
async function firstPhase(services: Services): Promise<Phase | { readonly known: WorkspaceSummary }> {
  const found = await services.host.call('app.start', {});
  const problems = found.tag === 'ok' ? found.value.problems : [];
  if (problems.some((problem) => problem.severity === 'rescue')) return { at: 'rescue', problems };
  const noted = readLocalSetting(LAST_WORKSPACE);
  const listed = noted === null ? null : await services.host.call('workspaces.list', {});
  // The usual start: what only this browser has need not be looked for.
  const last = listed?.tag === 'ok' ? listed.value.workspaces.find(({ id }) => id === noted) : undefined;
  if (last) return { known: last };
  const { workspaces, problem } = await listWorkspaces(services);
  const known = lastOpened(workspaces);
  return known ? { known } : { at: 'welcome', workspaces, problem };
}

/** Opens something and answers what to show, whatever happens. */
async function openedPhase(
  services: Services,
  what: { readonly name: string; readonly workspaceId: string },
  work: () => Promise<OpenOutcome>,
): Promise<Phase> {
  try {
    const outcome = await work();
    switch (outcome.tag) {
      case 'opened':
        writeLocalSetting(LAST_WORKSPACE, outcome.workspaceId);
        return { at: 'open', workspaceId: outcome.workspaceId, name: outcome.name, notices: outcome.notices };
      case 'newer':
        return { at: 'newer', message: outcome.message };
      case 'recover':
        return { at: 'recover', outcome, ...what };
      case 'refused':
        return await welcomePhase(services, outcome.message);
    }
  } catch (error) {
    return welcomePhase(services, error instanceof Error ? error.message : String(error));
  }
}

async function settledTask(name: string, work: (task: TaskHandle) => Promise<OpenOutcome>): Promise<OpenOutcome> {
  const outcome = await runTask(text.app.opening(name), work);
  if (outcome.tag === 'done') return outcome.value;
  return { tag: 'refused', message: outcome.tag === 'failed' ? outcome.reason : text.app.openingStopped };
}

/**
 * The steps from a fresh page to an open workspace: what the host found, which workspaces there are, the one that was
 * open last. With a `rescue` problem no database is opened at all.
 */
export function useStartUp(services: Services): StartUp {
  const [phase, setPhase] = useState<Phase>({ at: 'starting' });
  const { engine } = services;

  const enter = useCallback(
    (name: string, work: () => Promise<OpenOutcome>, workspaceId = '') => {
      setPhase({ at: 'opening', name });
      const end = engine.on('preview', (shown) => {
        if (shown.workspaceId === workspaceId) setPhase({ at: 'preview', ...shown });
      });
      void openedPhase(services, { name, workspaceId }, work).then((phase) => {
        end();
        setPhase(phase);
      });
    },
    [services, engine],
  );
  const open = useCallback(
    (workspaceId: string, name: string) => enter(name, () => engine.api.open({ workspaceId }), workspaceId),
    [engine, enter],
  );
  const look = useCallback(() => {
    void firstPhase(services).then((found) => {
      if ('known' in found) open(found.known.id, found.known.name);
      else setPhase(found);
    });
  }, [services, open]);
  useEffect(look, [look]);

  return {
    phase,
    look,
    open,
    create: useCallback(
      (workspace) =>
        enter(workspace.name, () => settledTask(workspace.name, (task) => engine.api.create(workspace, task))),
      [engine, enter],
    ),
    openFile: useCallback(
      (name, bytes) => enter(name, () => settledTask(name, (task) => engine.api.openFile({ bytes }, task))),
      [engine, enter],
    ),
    recover: useCallback(
      (workspaceId, name) => enter(name, () => engine.api.open({ workspaceId, recover: true }), workspaceId),
      [engine, enter],
    ),
    leave: useCallback(() => {
      writeLocalSetting(LAST_WORKSPACE, NONE);
      void engine.api.close().then(async () => setPhase(await welcomePhase(services, null)));
    }, [services, engine]),
  };
}
