import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMemoryHost } from '#test/helpers/memory-host.ts';
import { createTestEngine } from '#test/helpers/test-engine.ts';
import { addClient, deleteDatabase, openedId, stateHash, task } from '#test/helpers/engine-tools.ts';

type Step =
  | { readonly op: 'add'; readonly name: string }
  | { readonly op: 'rename'; readonly name: string }
  | { readonly op: 'undo' | 'redo' | 'restart' | 'lose' };

const name = fc.integer({ min: 0, max: 1_000_000 }).map((value) => `Client ${value}`);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ op: fc.constant('add' as const), name }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('rename' as const), name }) },
  { weight: 4, arbitrary: fc.record({ op: fc.constant('undo' as const) }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('redo' as const) }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('lose' as const) }) },
);

it('agrees with a list of states under edits, undo, redo, restarts and lost databases', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14, size: 'max' }), async (steps) => {
      const host = createMemoryHost();
      let engine = createTestEngine(host.api);
      const workspaceId = openedId(await engine.api.create({ name: 'Example Agency' }, task));
      /** The model: hashes of the states one can go back and forth between. */
      const states = [await stateHash(engine)];
      let at = 0;
      /** What undo and redo answered, and what they should have. */
      const answers: [string, string][] = [];
      const moved = async (): Promise<void> => {
        at += 1;
        states.splice(at, states.length, await stateHash(engine));
      };
      for (const next of steps) {
        if (next.op === 'add') {
          const result = await addClient(engine, next.name);
          if (result.tag === 'done') await moved();
        } else if (next.op === 'rename') {
          const result = await engine.api.run({ name: 'workspace.update', input: { name: next.name } });
          if (result.tag === 'done') await moved();
        } else if (next.op === 'undo') {
          answers.push([(await engine.api.undo()).tag, at > 0 ? 'done' : 'nothing']);
          at = Math.max(0, at - 1);
        } else if (next.op === 'redo') {
          answers.push([(await engine.api.redo()).tag, at < states.length - 1 ? 'done' : 'nothing']);
          at = Math.min(states.length - 1, at + 1);
        } else {
          await engine.reached('saved');
          await engine.api.close();
          if (next.op === 'lose') await deleteDatabase(workspaceId);
          engine = createTestEngine(host.api);
          openedId(await engine.api.open({ workspaceId }));
        }
        expect(await stateHash(engine)).toBe(states[at]);
      }
      expect(answers.map(([answer]) => answer)).toEqual(answers.map(([, expected]) => expected));
      await engine.api.close();
    }),
    { numRuns: 25 },
  );
});
