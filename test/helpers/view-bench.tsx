import '@fontsource-variable/inter/index.css';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { AppFrame } from '#renderer/app/app-frame.tsx';
import { NoticeBar } from '#renderer/app/notice-bar.tsx';
import { createLiaisonTheme } from '#renderer/app/theme.ts';
import type { NewWorkspace } from '#renderer/engine/engine-api.ts';
import { useEngineEvents } from '#renderer/state/engine-events.ts';
import { SessionContext } from '#renderer/state/session.ts';
import { ServicesContext, type Services } from '#renderer/state/services.ts';
import { ui } from '#renderer/state/ui-store.ts';
import type { CommandInputs, CommandName } from '#shared/commands/commands.ts';
import { createMemoryHost, type MemoryHost, type MemoryHostOptions } from './memory-host.ts';
import { createTestEngine, type TestEngine } from './test-engine.ts';

export interface ViewBench {
  readonly engine: TestEngine;
  readonly host: MemoryHost;
  /** Runs a command and answers the ids it made; a refusal fails the test. */
  run<Name extends CommandName>(name: Name, input: CommandInputs[Name]): Promise<readonly string[]>;
  /** Shows the whole window at an address, in light or dark. */
  show(path: string, scheme?: 'light' | 'dark'): Promise<void>;
  /** Where the window is now. */
  location(): string;
  end(): Promise<void>;
}

export interface ViewBenchOptions {
  readonly workspace?: Partial<NewWorkspace>;
  readonly host?: MemoryHostOptions;
}

const theme = createLiaisonTheme('normal');

/** The real window over the real engine, the real database and a host in memory; only the disk is not real. */
export async function createViewBench(options: ViewBenchOptions = {}): Promise<ViewBench> {
  const host = createMemoryHost({ clock: { now: () => Date.now() }, ...options.host });
  const engine = createTestEngine(host.api);
  const opened = await engine.api.create(
    { name: 'Test agency', homeCurrency: 'EUR', ...options.workspace },
    { taskId: 'create' },
  );
  if (opened.tag !== 'opened') throw new Error(`Not opened: ${opened.message}`);
  const services: Services = { host: host.api, engine };
  const { workspaceId, name } = opened;
  const session = { workspaceId, name, leave: () => undefined, openFile: () => undefined };
  let root: Root | null = null;
  let place: HTMLElement | null = null;
  let memory = memoryLocation({ path: '/roster', record: true });
  const unmount = () => {
    root?.unmount();
    place?.remove();
    root = null;
  };
  return {
    engine,
    host,
    async run(name, input) {
      const result = await engine.api.run({ name, input });
      if (result.tag !== 'done') throw new Error(`${name}: ${result.message}`);
      return result.createdIds;
    },
    async show(path, scheme = 'light') {
      unmount();
      ui.reset();
      window.localStorage.setItem('liaison.theme', scheme);
      memory = memoryLocation({ path, record: true });
      place = document.body.appendChild(document.createElement('div'));
      place.id = 'root';
      root = createRoot(place);
      root.render(
        <ThemeProvider theme={theme} defaultMode={scheme} modeStorageKey="liaison.theme" noSsr>
          <CssBaseline />
          <ServicesContext.Provider value={services}>
            <Router hook={memory.hook} searchHook={memory.searchHook}>
              <SessionContext.Provider value={session}>
                <Window services={services} />
              </SessionContext.Provider>
            </Router>
            <NoticeBar />
          </ServicesContext.Provider>
        </ThemeProvider>,
      );
      await expect.element(page.getByRole('main')).toBeVisible();
    },
    location: () => memory.history.at(-1) ?? '',
    async end() {
      unmount();
      await engine.api.close();
      const databases = await indexedDB.databases();
      for (const { name } of databases) if (name !== undefined) indexedDB.deleteDatabase(name);
    },
  };
}

function Window({ services }: { readonly services: Services }) {
  useEngineEvents(services);
  return <AppFrame name="Test agency" notices={[]} leave={() => undefined} isPreview={false} />;
}

/** Fails with rule, element and advice when the window breaks an accessibility rule of WCAG 2.2 A or AA. */
export async function expectAccessible(): Promise<void> {
  // What fades in has no contrast yet.
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
  expect(found).toEqual([]);
}

/** Presses Tab until the element with this role and name has the focus; fails after a hundred steps. */
export async function tabTo(role: string, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 100; step += 1) {
    const focused = document.activeElement;
    const wanted = page.getByRole(role, { name }).elements();
    if (focused !== null && wanted.includes(focused as HTMLElement)) return;
    await userEvent.tab();
  }
  throw new Error(`Tab does not lead to ${role} ${String(name)}`);
}

/** Puts the focus on a list, as one click on its ground would. */
export async function focusList(name: string): Promise<void> {
  const list = page.getByRole('grid', { name, exact: true });
  await expect.element(list).toBeVisible();
  (list.element() as HTMLElement).focus();
}
