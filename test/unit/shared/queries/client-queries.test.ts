import { describe, expect, it } from 'vitest';
import { queries } from '#shared/queries/queries.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

const logo = (clientId: string, name: string, addedAt: string, role?: 'logo') => ({
  owner: { kind: 'client' as const, id: clientId as never },
  ...(role && { role }),
  name,
  mediaType: 'image/png',
  bytes: 1,
  sha256: 'a'.repeat(64),
  addedAt,
});

describe('queries of clients', () => {
  it('answer a client with its campaigns by name, archived ones too, and its logos, oldest first', () => {
    const { reader, add } = commandBench();
    const clientId = add('client', { name: 'Nimbus Foods' });
    const other = add('client', { name: 'Cirrus' });
    add('campaign', { name: 'Spring', clientId: clientId as never, archivedAt: '2026-01-01T00:00:00.000Z' });
    add('campaign', { name: 'Autumn', clientId: clientId as never });
    add('campaign', { name: 'Of another', clientId: other as never });
    add('attachment', logo(clientId, 'newer.png', '2026-02-01T00:00:00.000Z', 'logo'));
    add('attachment', logo(clientId, 'older.png', '2026-01-01T00:00:00.000Z', 'logo'));
    add('attachment', logo(clientId, 'no-logo.png', '2026-01-01T00:00:00.000Z'));
    const page = queries['client.page'](reader, { id: clientId })!;
    expect(page.campaigns.map(({ name, isArchived }) => [name, isArchived])).toEqual([
      ['Autumn', false],
      ['Spring', true],
    ]);
    expect(page.logos.map(({ name }) => name)).toEqual(['older.png', 'newer.png']);
    expect(queries['client.page'](reader, { id: 'gone' })).toBeNull();
    expect(queries['campaign.budget'](reader, { id: 'gone' })).toBeNull();
  });

  it('list clients with their people and products', () => {
    const { reader, add } = commandBench();
    add('client', { name: 'Nimbus Foods', people: [{ name: 'Ada', sees: [] }], products: [{ name: 'Oat bar' }] });
    expect(queries['client.list'](reader, {}).rows).toMatchObject([
      { name: 'Nimbus Foods', people: ['Ada'], products: ['Oat bar'], campaigns: [], revenue: [] },
    ]);
  });
});
