import { expect, it } from 'vitest';
import { connectEngine } from '#renderer/engine/engine-client.ts';
import type { EngineEvents } from '#renderer/engine/engine-api.ts';
import { createMemoryHost } from '#test/helpers/memory-host.ts';

const task = { taskId: 'task' };

it('reaches the engine in its worker, with the host behind the window', async () => {
  const host = createMemoryHost();
  const connection = connectEngine(host.api);
  const changed: EngineEvents['changed'][] = [];
  const saved = new Promise<void>((resolve) => {
    connection.on('saveStatus', (status) => status.state === 'saved' && status.sequence === 2 && resolve());
  });
  connection.on('changed', (event) => changed.push(event));
  const outcome = await connection.api.create({ name: 'Sample', sample: { seed: 1, influencers: 20 } }, task);
  expect(outcome).toMatchObject({ tag: 'opened', name: 'Sample' });
  const renamed = await connection.api.run({ name: 'workspace.update', input: { name: 'Renamed' } });
  expect(renamed).toMatchObject({ tag: 'done' });
  const { workspace, counts } = await connection.api.query({ name: 'workspace.summary', params: {} });
  expect([workspace.name, counts.influencer]).toEqual(['Renamed', 20]);
  await saved;
  expect(changed.at(-1)).toMatchObject({ kinds: ['workspace'], revision: changed.length });
  const { bytes } = await connection.api.exportWorkspace(task);
  expect(new TextDecoder().decode(bytes.slice(0, 20))).toContain('LIAISON');
  await connection.api.close();
  await expect(connection.api.undo()).rejects.toThrow('No workspace is open');
  connection.end();
});
