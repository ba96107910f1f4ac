import { describe, expect, it } from 'vitest';
import { createClient, type CreateClientInput } from '#shared/commands/create-client.ts';
import { removeClient } from '#shared/commands/remove-client.ts';
import { updateClient } from '#shared/commands/update-client.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

const prepare = () => {
  const bench = commandBench();
  const clientId = bench.add('client', { name: 'Nimbus Foods' });
  const client = () => bench.reader.get('client', clientId)!;
  return { ...bench, clientId, client };
};

describe('what is known of a client', () => {
  it('is stored tidied: addresses get https, words lose repeats, colours are lower case', () => {
    const { run, client, clientId } = prepare();
    run(updateClient, {
      clientId,
      website: 'nimbus.example.com',
      topics: [' Tea ', 'tea', 'Breakfast  time', ''],
      values: ['calm'],
      categories: ['Tea'],
      rivals: ['Cirrus'],
      colours: { primary: '1B6B38', secondary: ' ' },
      audience: { countries: ['FR'], languages: [], ages: { least: 18, most: 34 } },
      notes: ' Pays late ',
    });
    expect(client()).toEqual({
      id: clientId,
      name: 'Nimbus Foods',
      website: 'https://nimbus.example.com',
      topics: ['Tea', 'Breakfast time'],
      values: ['calm'],
      categories: ['Tea'],
      rivals: ['Cirrus'],
      colours: { primary: '#1b6b38' },
      audience: { countries: ['FR'], ages: { least: 18, most: 34 } },
      notes: 'Pays late',
    });
  });

  it('holds people with what each may be shown, and products with their prices', () => {
    const { run, client, clientId } = prepare();
    run(updateClient, {
      clientId,
      people: [{ name: ' Ada  Example ', email: 'ada@example.com', phone: '', sees: ['results', 'brief', 'results'] }],
      products: [{ name: 'Oat bar', category: 'Snacks', price: { amount: '2.5', currency: 'EUR' }, releasedOn: '' }],
    });
    expect(client().people).toEqual([{ name: 'Ada Example', email: 'ada@example.com', sees: ['brief', 'results'] }]);
    expect(client().products).toEqual([
      { name: 'Oat bar', category: 'Snacks', price: { amount: '2.50', currency: 'EUR' } },
    ]);
    run(updateClient, { clientId, people: [], products: null });
    expect(client()).toEqual({ id: clientId, name: 'Nimbus Foods' });
  });

  it('leaves alone what is not named', () => {
    const { run, client, clientId } = prepare();
    run(updateClient, { clientId, topics: ['tea'], website: 'https://nimbus.example.com' });
    run(updateClient, { clientId, values: ['calm'] });
    expect(client()).toMatchObject({ topics: ['tea'], website: 'https://nimbus.example.com', values: ['calm'] });
  });

  it.each<[Omit<CreateClientInput, 'name'>, string]>([
    [{ website: 'javascript:alert(1)' }, 'Website: “javascript:alert(1)” is not a web address'],
    [{ website: 'no address' }, 'Website: “no address” is not a web address'],
    [{ rivals: ['nimbus FOODS'] }, 'Nimbus Foods is the client itself'],
    [{ colours: { primary: 'green' } }, 'Main colour: “green” is not a colour'],
    [{ colours: { primary: '', secondary: '#ffffff' } }, 'Give the main colour as well'],
    [{ audience: { ages: { least: 40, most: 20 } } }, 'the oldest (20) is below the youngest (40)'],
    [{ audience: { ages: { least: 17.5 } } }, 'whole years from 0 to 120'],
    [{ audience: { ages: { least: 0, most: 121 } } }, 'whole years from 0 to 120'],
    [{ people: [{ name: ' ', sees: [] }] }, 'People: give each one a name'],
    [{ people: [{ name: 'Ada', email: 'ada', sees: [] }] }, '“ada” is not an address'],
    [
      {
        people: [
          { name: 'Ada', sees: [] },
          { name: 'ADA', sees: [] },
        ],
      },
      'People: “ADA” is listed twice',
    ],
    [{ products: [{ name: 'Oat bar', price: { amount: '1.555', currency: 'EUR' } }] }, 'Price of Oat bar: “1.555 EUR”'],
    [{ products: [{ name: 'Oat bar', price: { amount: '-1', currency: 'EUR' } }] }, 'Price of Oat bar'],
    [{ products: [{ name: 'Oat bar', url: 'ftp://example.com' }] }, 'Link: “ftp://example.com” is not a web address'],
    [{ products: [{ name: 'Oat bar', releasedOn: '2026-02-30' }] }, 'Released on: “2026-02-30” is not a day'],
    [{ topics: ['x'.repeat(201)] }, 'Topics can have at most 200 characters'],
  ])('refuses %j', (input, sentence) => {
    const { refusal, clientId, client } = prepare();
    expect(refusal(updateClient, { clientId, ...input })).toContain(sentence);
    expect(refusal(createClient, { name: input.rivals ? 'nimbus foods ' : 'Other', ...input })).toContain(
      input.rivals ? 'already a client' : sentence,
    );
    expect(client()).toEqual({ id: clientId, name: 'Nimbus Foods' });
  });
});

describe('removing a client', () => {
  it('is refused while campaigns are for it, and names them', () => {
    const { add, refusal, clientId } = prepare();
    add('campaign', { name: 'Spring', clientId: clientId as never });
    expect(refusal(removeClient, { id: clientId })).toContain('Nimbus Foods is the client of the campaign Spring.');
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) add('campaign', { name, clientId: clientId as never });
    expect(refusal(removeClient, { id: clientId })).toContain('of 7 campaigns: Spring, A, B, C, D, 2 more.');
  });

  it('takes its files with it', () => {
    const { add, run, reader, clientId } = prepare();
    add('attachment', {
      owner: { kind: 'client', id: clientId as never },
      role: 'logo',
      name: 'logo.png',
      mediaType: 'image/png',
      bytes: 3,
      sha256: 'a'.repeat(64),
      addedAt: '2026-01-01T00:00:00.000Z',
    });
    expect(run(removeClient, { id: clientId }).label).toBe('Removed client Nimbus Foods');
    expect([reader.count('client'), reader.count('attachment')]).toEqual([0, 0]);
  });
});
