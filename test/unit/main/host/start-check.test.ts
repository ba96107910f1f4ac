import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '#main/host/data-folder.ts';
import { checkStart, SMALLEST_FLOOR, whyNoLock, type StartCheckPorts } from '#main/host/start-check.ts';
import { createMemoryFileSystem } from '#test/helpers/memory-file-system.ts';
import { createSeededRandom, createTickingClock } from '#test/helpers/memory-host.ts';

function portsWith(change: Partial<StartCheckPorts> = {}): StartCheckPorts {
  return {
    fileSystem: createMemoryFileSystem(),
    clock: createTickingClock(),
    random: createSeededRandom(),
    dataFolder: '/data',
    shell: 'chromium',
    engine: 'Chromium 156.0.8078.79',
    engineFlags: ['--a', '--b'],
    ...change,
  };
}

describe('the start check', () => {
  it('finds nothing on a first start and on an equal second one', async () => {
    const ports = portsWith();
    expect(await checkStart(ports)).toEqual([]);
    expect(await checkStart(ports)).toEqual([]);
  });

  it('says once that the engine or its flags changed', async () => {
    const ports = portsWith();
    await checkStart(ports);
    const next = { ...ports, engine: 'Chromium 157.0.1.2', engineFlags: ['--a'] };
    const found = await checkStart(next);
    expect(found.map((problem) => [problem.code, problem.severity])).toEqual([
      ['engine-changed', 'notice'],
      ['engine-flags', 'notice'],
    ]);
    expect(found[0]!.message).toContain('from Chromium 156.0.8078.79 to Chromium 157.0.1.2');
    expect(await checkStart(next)).toEqual([]);
  });

  it('keeps the engines of both shells apart', async () => {
    const ports = portsWith();
    await checkStart(ports);
    expect(await checkStart({ ...ports, shell: 'electron', engine: 'Chromium 150.0.0.1' })).toEqual([]);
    expect(await checkStart(ports)).toEqual([]);
  });

  it('keeps the database closed below the floor, and remembers the notice for later', async () => {
    const ports = portsWith();
    await checkStart(ports);
    const full = { ...ports.fileSystem, freeBytes: async () => SMALLEST_FLOOR - 1 };
    const changed = { ...ports, engine: 'Chromium 157.0.1.2' };
    const found = await checkStart({ ...changed, fileSystem: full });
    expect(found).toMatchObject([{ code: 'disk-space', severity: 'rescue' }]);
    expect(found[0]!.message).toContain('499 MB');
    expect(await checkStart(changed)).toMatchObject([{ code: 'engine-changed' }]);
  });

  it('tells a full disk as such when not even the lock could be written, and the folder otherwise', async () => {
    const { fileSystem, dataFolder: folder } = portsWith();
    const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const full = { ...fileSystem, freeBytes: async () => 1_000_000 };
    expect(await whyNoLock({ fileSystem: full, dataFolder: folder }, error)).toMatchObject({
      code: 'disk-space',
      severity: 'rescue',
      message: expect.stringContaining('Only 1 MB are free'),
    });
    expect(await whyNoLock({ fileSystem, dataFolder: folder }, error)).toMatchObject({
      code: 'data-folder',
      severity: 'rescue',
    });
    const gone = { ...fileSystem, freeBytes: () => Promise.reject(new Error('gone')) };
    expect(await whyNoLock({ fileSystem: gone, dataFolder: folder }, error)).toMatchObject({ code: 'data-folder' });
  });

  it('asks for three times the space the data takes', async () => {
    const ports = portsWith();
    await ports.fileSystem.makeFolder('/data/workspaces');
    const stat = ports.fileSystem.stat.bind(ports.fileSystem);
    const file = await ports.fileSystem.open('/data/workspaces/big', 'append');
    await file.close();
    const heavy = {
      ...ports.fileSystem,
      stat: async (at: string) =>
        at === '/data/workspaces/big' ? { bytes: 400_000_000, isFolder: false, isFile: true, modifiedAt: 0 } : stat(at),
      freeBytes: async () => 1_199_999_999,
    };
    expect(await checkStart({ ...ports, fileSystem: heavy })).toMatchObject([{ code: 'disk-space' }]);
  });

  it('turns a folder that cannot be written into a problem with a remedy', async () => {
    const ports = portsWith();
    const closed = { ...ports.fileSystem, open: () => Promise.reject(new Error('EACCES: permission denied')) };
    const found = await checkStart({ ...ports, fileSystem: closed });
    expect(found).toMatchObject([{ code: 'data-folder', severity: 'rescue' }]);
    expect(found[0]!.message).toContain('/data');
  });

  it('takes a damaged memory of the last run for none', async () => {
    const fileSystem = createMemoryFileSystem();
    await fileSystem.makeFolder('/data');
    fileSystem.files.set('/data/engine.json', new TextEncoder().encode('{"format":1,"she'));
    expect(await checkStart(portsWith({ fileSystem }))).toEqual([]);
  });
});

describe('the data folder', () => {
  it('is where each system keeps a program’s data, unless one was chosen', () => {
    const home = '/home/zoe';
    expect(dataFolder({ platform: 'linux', home, env: {} })).toBe('/home/zoe/.local/share/liaison');
    expect(dataFolder({ platform: 'linux', home, env: { XDG_DATA_HOME: '/x' } })).toBe('/x/liaison');
    expect(dataFolder({ platform: 'linux', home, env: { XDG_DATA_HOME: 'relative' } })).toBe(
      '/home/zoe/.local/share/liaison',
    );
    expect(dataFolder({ platform: 'darwin', home, env: {} })).toContain('Library/Application Support/Liaison');
    expect(dataFolder({ platform: 'win32', home, env: { LOCALAPPDATA: '/local' } })).toBe(
      path.join('/local', 'Liaison'),
    );
    expect(dataFolder({ platform: 'linux', home, env: { LIAISON_DATA_FOLDER: '/chosen' } })).toBe(
      path.resolve('/chosen'),
    );
  });
});
