import { describe, expect, it } from 'vitest';
import { createAccount } from '#shared/commands/create-account.ts';
import { createClient } from '#shared/commands/create-client.ts';
import type { Command } from '#shared/commands/command.ts';
import { createContact } from '#shared/commands/create-contact.ts';
import { createCustomField, updateCustomField } from '#shared/commands/custom-fields.ts';
import { createInfluencer } from '#shared/commands/create-influencer.ts';
import { editPeople } from '#shared/commands/edit-people.ts';
import { logTouch } from '#shared/commands/log-touch.ts';
import { recordAudience } from '#shared/commands/record-audience.ts';
import { recordRate } from '#shared/commands/record-rate.ts';
import { addResearchNote } from '#shared/commands/research-notes.ts';
import { saveView } from '#shared/commands/saved-views.ts';
import { updateContact } from '#shared/commands/update-contact.ts';
import { updateInfluencer } from '#shared/commands/update-influencer.ts';
import { personFields, type PersonField } from '#shared/domain/people/person-fields.ts';
import { readWorkspaceFile, writeWorkspaceFile } from '#shared/formats/workspace-file.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import { naughtyStrings } from '#test/fixtures/naughty-strings.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

type Bench = ReturnType<typeof commandBench>;

/** One way a text gets into the workspace: says where it went, or refuses. */
interface Way {
  readonly name: string;
  readonly put: (bench: Bench, text: string) => string | null;
}

/** The way through a command; its input is made of the text. */
function way<Input>(name: string, command: Command<Input>) {
  return (inputOf: (bench: Bench, text: string) => Input): Way => ({
    name,
    put: (bench, text) => {
      const outcome = command(inputOf(bench, text), bench.context);
      if ('refusal' in outcome) return outcome.refusal;
      bench.reader.apply(outcome.plan.changes);
      expect(outcome.plan.label.length).toBeGreaterThan(0);
      return null;
    },
  });
}

const person = ({ reader }: Bench): string => reader.all('influencer')[0]!.id;
const field = ({ reader }: Bench, type: string): string =>
  reader.all('customField').find((row) => row.type === type)!.id;
const textFields = Object.entries(personFields).filter(
  ([, { type }]) => type === 'line' || type === 'note' || type === 'words',
);
const today = '2026-03-14';
const view = { choice: { search: '', filter: NO_FILTER, includeArchived: false }, sort: [], columns: [] };

const ways: readonly Way[] = [
  ...textFields.map(([name, { type }]) =>
    way(
      `person ${name}`,
      updateInfluencer,
    )((bench, text) => ({
      id: person(bench),
      [name as PersonField]: type === 'words' ? [text] : text,
    })),
  ),
  way('person name, new', createInfluencer)((_, name) => ({ name, city: name, notes: name, tags: [name] })),
  way('place', updateInfluencer)((bench, city) => ({ id: person(bench), otherPlaces: [{ city, note: city }] })),
  way(
    'evidence',
    updateInfluencer,
  )((bench, evidence) => ({
    id: person(bench),
    influence: [{ basis: 'position', evidence }],
    compensation: { accepts: ['fee'], note: evidence },
    sourcing: { channel: 'other', detail: evidence },
    health: { level: 'strong', note: evidence },
  })),
  way('own text', updateInfluencer)((bench, text) => ({ id: person(bench), custom: { [field(bench, 'text')]: text } })),
  way('own link', updateInfluencer)((bench, text) => ({ id: person(bench), custom: { [field(bench, 'link')]: text } })),
  way('own field by name', updateInfluencer)((bench, text) => ({ id: person(bench), custom: { [text]: 'x' } })),
  way('many: tag', editPeople)((bench, text) => ({ who: { ids: [person(bench)] }, edit: { addTags: [text] } })),
  way(
    'many: country',
    editPeople,
  )((bench, country) => ({
    who: { ids: [person(bench)] },
    edit: { country, owner: country },
  })),
  way(
    'contact',
    createContact,
  )((_, name) => ({
    name,
    organisation: name,
    emails: [name],
    phones: [name],
    notes: name,
  })),
  way('contact change', updateContact)(({ reader }, name) => ({ id: reader.all('contact')[0]!.id, name, notes: name })),
  way(
    'rate',
    recordRate,
  )((bench, text) => ({
    influencerId: person(bench),
    platform: 'tiktok',
    format: text,
    price: { amount: '1', currency: 'EUR' },
    source: 'manual',
    note: text,
  })),
  way(
    'rate amount',
    recordRate,
  )((bench, amount) => ({
    influencerId: person(bench),
    platform: 'tiktok',
    format: 'Video',
    price: { amount, currency: amount },
    source: 'manual',
    validFrom: amount,
  })),
  way(
    'audience',
    recordAudience,
  )((bench, value) => ({
    influencerId: person(bench),
    dimension: 'city',
    parts: [{ value, percent: 1 }],
    source: 'manual',
    note: value,
  })),
  way('research', addResearchNote)((bench, text) => ({ influencerId: person(bench), on: today, text, link: text })),
  way(
    'touch',
    logTouch,
  )((bench, note) => ({
    influencerId: person(bench),
    medium: 'call',
    state: 'done',
    on: today,
    note,
    by: note,
  })),
  way('touch day', logTouch)((bench, on) => ({ influencerId: person(bench), medium: 'call', state: 'done', on })),
  way('field', createCustomField)((_, name) => ({ name, type: 'text' })),
  way('field choice', createCustomField)(({ newId }, choice) => ({ name: newId(), type: 'choice', choices: [choice] })),
  way('field change', updateCustomField)((bench, name) => ({ id: field(bench, 'number'), name })),
  way('view', saveView)((_, name) => ({ name, view })),
  way(
    'view search',
    saveView,
  )(({ newId }, search) => ({
    name: newId(),
    view: { ...view, choice: { ...view.choice, search } },
  })),
  way('client', createClient)((_, name) => ({ name, notes: name })),
  way(
    'account',
    createAccount,
  )((bench, handle) => ({
    influencerId: person(bench),
    platform: 'blog',
    handle,
    displayName: handle,
    url: handle,
  })),
];

function benchForAll(): Bench {
  const bench = commandBench();
  bench.run(createInfluencer, { name: 'Mara Lind' });
  bench.run(createContact, { name: 'Iris Agent' });
  for (const type of ['text', 'link', 'number'] as const) bench.run(createCustomField, { name: `Own ${type}`, type });
  return bench;
}

/** Every row of the workspace, after it went through a workspace file. */
function throughFile({ reader }: Bench) {
  const rows = Object.fromEntries(storedKinds.map((kind) => [kind, reader.all(kind)])) as never;
  const outcome = readWorkspaceFile(
    writeWorkspaceFile({
      rows,
      attachments: new Map(),
      appVersion: '0.1.0',
      dataVersion: 2,
      createdAt: '2026-03-14T09:00:00.000Z',
    }),
  );
  if (outcome.tag === 'refused') throw new Error(`${outcome.reason} ${canonicalJson(outcome.problems)}`);
  return { before: rows as Record<string, unknown>, after: outcome.rows as Record<string, unknown> };
}

describe('texts that break programs', () => {
  it.each(ways)('are stored as given or refused with a sentence: $name', ({ put }) => {
    const bench = benchForAll();
    for (const text of naughtyStrings) {
      const refusal = put(bench, text);
      expect(refusal ?? 'Stored.').toMatch(/\.$/u);
    }
    const { before, after } = throughFile(bench);
    for (const kind of storedKinds) {
      expect(canonicalJson(after[kind])).toBe(canonicalJson(before[kind]));
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('are a name, letter for letter, as long as there is one to read', () => {
    const bench = benchForAll();
    const names = naughtyStrings.filter((text) => text.trim() !== '' && text.length <= 500);
    expect(names.length).toBeGreaterThan(60);
    for (const name of names) bench.run(createInfluencer, { name });
    const tidied = names.map((name) => name.replace(/\s+/gu, ' ').trim());
    expect(
      bench.reader
        .all('influencer')
        .slice(1)
        .map(({ name }) => name),
    ).toEqual(tidied);
  });

  it('do not fit a name of 501 characters, and one of 500 does', () => {
    const bench = benchForAll();
    bench.run(createInfluencer, { name: 'é'.repeat(500) });
    expect(bench.refusal(createInfluencer, { name: 'é'.repeat(501) })).toBe('Name can have at most 500 characters.');
  });
});
