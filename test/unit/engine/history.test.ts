import { describe, expect, it } from 'vitest';
import { historyOf, type History } from '#renderer/engine/history.ts';

type Header = Parameters<typeof historyOf>[0] extends Iterable<infer One> ? One : never;

const header = (sequence: number, label: string, more: Partial<Header> = {}): Header =>
  ({ sequence, id: `id-${sequence}`, label, changes: 1, ...more }) as Header;

const made = header(1, 'Create');
const labels = ({ undo, redo }: History) => ({
  undo: undo.map((entry) => entry.label),
  redo: redo.map((entry) => entry.label),
});

describe('the history made from stored change sets', () => {
  it('never offers to take back the creation of the workspace', () => {
    expect(labels(historyOf([made]))).toEqual({ undo: [], redo: [] });
  });

  it('moves a change to and fro under its own label', () => {
    const undone = [made, header(2, 'A'), header(3, 'B'), header(4, 'Undo: B', { undoes: 'id-3' })];
    expect(labels(historyOf(undone))).toEqual({ undo: ['A'], redo: ['B'] });
    const redone = [...undone, header(5, 'Redo: B', { undoes: 'id-4' })];
    expect(labels(historyOf(redone))).toEqual({ undo: ['A', 'B'], redo: [] });
    const again = historyOf([...redone, header(6, 'Undo: B', { undoes: 'id-5' })]);
    expect(labels(again)).toEqual({ undo: ['A'], redo: ['B'] });
    expect(again.redo.at(-1)).toMatchObject({ sequence: 6 });
  });

  it('ends all redoing with the next ordinary change', () => {
    const steps = [made, header(2, 'A'), header(3, 'Undo: A', { undoes: 'id-2' }), header(4, 'C')];
    expect(labels(historyOf(steps))).toEqual({ undo: ['C'], redo: [] });
  });

  it('takes an import out of the middle and keeps what came after it', () => {
    const steps = [made, header(2, 'Import', { importId: 'i' }), header(3, 'B'), header(4, 'Undo', { undoes: 'id-2' })];
    const history = historyOf(steps);
    expect(labels(history)).toEqual({ undo: ['B'], redo: ['Import'] });
    expect(history.redo[0]).toMatchObject({ importId: 'i' });
  });
});
