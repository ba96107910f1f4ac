import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { collectSystemFiles } from '#main/electron/system-files.ts';
import type { GivenFiles } from '#main/host/opened-files.ts';
import { app } from '#test/electron-double/app.ts';
import { controls } from '#test/electron-double/control.ts';
import { preventableEvent } from '#test/electron-double/preventable-event.ts';

let folder: string;
const at = (name: string): string => path.join(folder, name);
const argv = process.argv;
const one = (file: string): GivenFiles => ({ files: [file], leftOut: 0 });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'system-files-'));
  for (const name of ['first.csv', 'second.csv', 'dock.csv', 'app.js']) await writeFile(at(name), 'x');
});
afterAll(async () => {
  process.argv = argv;
  app.removeAllListeners();
  await rm(folder, { recursive: true });
});

it('keeps what came before anybody listens and passes on what comes later, never the program or the app itself', async () => {
  process.argv = [at('electron'), '--no-sandbox', at('app.js'), '--inspect=0', at('first.csv'), 'lost.csv'];
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const systemFiles = collectSystemFiles();
  expect(app.isReady()).toBe(false);
  expect(await controls.openFile(at('dock.csv'))).toBe(true);
  await vi.waitFor(() => expect(said).toHaveBeenCalled());
  expect(said.mock.calls.flat().join('')).toContain('There is no file "lost.csv"');
  said.mockRestore();

  const heard: GivenFiles[] = [];
  systemFiles.deliverTo((given) => heard.push(given));
  expect(heard).toMatchObject([one(at('dock.csv')), one(at('first.csv'))]);

  const words = [at('electron'), '--original-process-start-time=1', at('app.js'), 'second.csv', '--flag'];
  app.emit('second-instance', preventableEvent({}), words, folder, null);
  await vi.waitFor(() => expect(heard).toHaveLength(3));
  expect(heard[2]).toMatchObject(one(at('second.csv')));

  // A second start without files only brings the window to the front.
  app.emit('second-instance', preventableEvent({}), words.slice(0, 3), folder, null);
  await controls.openFile(at('first.csv'));
  await vi.waitFor(() => expect(heard.at(-1)).toEqual(one(at('first.csv'))));
  expect(heard).toHaveLength(4);
});
