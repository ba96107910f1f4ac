import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitToScreen, readWindowState, writeWindowState } from '#main/electron/window-state.ts';

const state = { x: 10, y: 20, width: 1_000, height: 700, isMaximized: true };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'window-state-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the place of the window', () => {
  it('comes back as it was kept', () => {
    const file = path.join(folder, 'window.json');
    expect(readWindowState(file)).toBeNull();
    writeWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
  });

  it.each(['', '{', 'null', '[]', '{"x":1}', '{"x":0,"y":0,"width":1e9,"height":5,"isMaximized":false}'])(
    'is forgotten when the file holds %j',
    async (content) => {
      const file = path.join(folder, 'broken.json');
      await writeFile(file, content);
      expect(readWindowState(file)).toBeNull();
    },
  );

  it('always lies on the screen', () => {
    const screen = fc.record({
      x: fc.integer({ min: -4_000, max: 4_000 }),
      y: fc.integer({ min: -4_000, max: 4_000 }),
      width: fc.integer({ min: 800, max: 5_000 }),
      height: fc.integer({ min: 600, max: 3_000 }),
    });
    const window = fc.record({
      x: fc.integer({ min: -10_000, max: 10_000 }),
      y: fc.integer({ min: -10_000, max: 10_000 }),
      width: fc.integer({ min: 200, max: 8_000 }),
      height: fc.integer({ min: 200, max: 8_000 }),
      isMaximized: fc.boolean(),
    });
    fc.assert(
      fc.property(window, screen, (wanted, area) => {
        const fitted = fitToScreen(wanted, area);
        expect(fitted.x).toBeGreaterThanOrEqual(area.x);
        expect(fitted.y).toBeGreaterThanOrEqual(area.y);
        expect(fitted.x + fitted.width).toBeLessThanOrEqual(area.x + area.width);
        expect(fitted.y + fitted.height).toBeLessThanOrEqual(area.y + area.height);
      }),
    );
  });
});
