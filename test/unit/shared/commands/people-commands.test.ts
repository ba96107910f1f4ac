import { describe, expect, it } from 'vitest';
import { createAccount } from '#shared/commands/create-account.ts';
import { createContact } from '#shared/commands/create-contact.ts';
import { createCustomField, removeCustomField, updateCustomField } from '#shared/commands/custom-fields.ts';
import { createInfluencer } from '#shared/commands/create-influencer.ts';
import { editPeople } from '#shared/commands/edit-people.ts';
import { logTouch } from '#shared/commands/log-touch.ts';
import { recordAudience, removeAudience } from '#shared/commands/record-audience.ts';
import { recordRate, removeRate } from '#shared/commands/record-rate.ts';
import { removeContact } from '#shared/commands/remove-contact.ts';
import { addResearchNote, removeResearchNote, updateResearchNote } from '#shared/commands/research-notes.ts';
import { invertChange } from '#shared/commands/row-changes.ts';
import { removeView, saveView } from '#shared/commands/saved-views.ts';
import { updateContact } from '#shared/commands/update-contact.ts';
import { updateInfluencer } from '#shared/commands/update-influencer.ts';
import type { CustomFieldType } from '#shared/model/custom-field.ts';
import { NO_FILTER } from '#shared/model/roster-view.ts';
import { contactList } from '#shared/queries/contact-list.ts';
import { customFieldList } from '#shared/queries/custom-field-list.ts';
import { savedViewList } from '#shared/queries/saved-view-list.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

function benchWithPeople(...names: string[]) {
  const bench = commandBench();
  for (const name of names.length === 0 ? ['Mara Lind'] : names) bench.run(createInfluencer, { name });
  const people = () => bench.reader.all('influencer');
  const ids = people().map(({ id }) => id);
  const addField = (name: string, type: CustomFieldType, choices: string[] = []): string => {
    bench.run(createCustomField, { name, type, choices });
    return bench.reader.all('customField').at(-1)!.id;
  };
  const takeBack = (plan: ReturnType<typeof bench.run>): void =>
    bench.reader.apply([...plan.changes].reverse().map(invertChange));
  return { ...bench, people, person: () => people()[0]!, id: ids[0]!, ids, addField, takeBack };
}

describe('everything that can be said of a person', () => {
  it('is stored tidied, and taken away by null, an empty text or an empty list', () => {
    const { run, person, id } = benchWithPeople();
    run(updateInfluencer, {
      id,
      nativeName: ' مارا ',
      languages: ['Swedish', 'swedish ', 'English'],
      timeZone: 'Europe/Stockholm',
      otherPlaces: [{ city: ' Malaga ', note: ' in winter ' }, {}],
      cadence: { every: 'days', days: 45 },
      influence: [{ basis: 'knowledge', evidence: ' a book ' }],
      compensation: { accepts: ['fee', 'gift', 'fee'] },
      sourcing: { channel: 'event', on: '2025-06-01' },
      health: { level: 'strained' },
      phones: ['+00 555 1'],
    });
    expect(person()).toMatchObject({
      nativeName: 'مارا',
      languages: ['Swedish', 'English'],
      otherPlaces: [{ city: 'Malaga', note: 'in winter' }],
      cadence: { every: 'days', days: 45 },
      influence: [{ basis: 'knowledge', evidence: 'a book' }],
      compensation: { accepts: ['gift', 'fee'] },
      sourcing: { channel: 'event', on: '2025-06-01' },
      health: { level: 'strained', on: '2026-03-14' },
    });
    run(updateInfluencer, {
      id,
      nativeName: ' ',
      languages: [],
      phones: null,
      cadence: null,
      compensation: { accepts: [] },
    });
    for (const field of ['nativeName', 'languages', 'phones', 'cadence', 'compensation']) {
      expect(person()).not.toHaveProperty(field);
    }
  });

  it.each([
    [{ timeZone: 'Europe/Paradise' }, '“Europe/Paradise” is not a time zone. Write one such as Europe/Paris.'],
    [{ timeZone: '+02:00' }, 'not a time zone'],
    [{ sourcing: { channel: 'event', on: '20226-01-01' } }, 'Day we met: “20226-01-01” is not a day.'],
    [{ health: { level: 'steady', on: '2026-02-30' } }, 'Day of the health: “2026-02-30” is not a day.'],
    [{ cadence: { every: 'days', days: 0 } }, 'whole number from 1 to 1000'],
    [{ cadence: { every: 'days', days: 1.5 } }, 'whole number from 1 to 1000'],
    [{ influence: [{ basis: 'position' }, { basis: 'position' }] }, '“Position” is listed twice'],
    [{ otherPlaces: [{ note: 'somewhere' }] }, 'Give the city or the country'],
    [{ nativeName: 'x'.repeat(501) }, 'Name in its own script can have at most 500 characters.'],
    [{ languages: ['x'.repeat(201)] }, 'Languages can have at most 200 characters.'],
    [{ contentStyle: 'x'.repeat(100_001) }, 'Content style can have at most 100,000 characters.'],
    [{ phones: Array.from({ length: 101 }, (_, index) => `${index}`) }, 'Phone: at most 100 are kept for one person'],
    [{ contacts: [{ contactId: 'gone', role: 'agent', isFirst: true }] }, 'This contact is no longer there'],
    [{ custom: { gone: 'x' } }, 'This field is no longer there'],
    [{ name: '' }, 'Give the person a name.'],
  ] as const)('is refused with a sentence: %j', (fields, sentence) => {
    const { refusal, id } = benchWithPeople();
    expect(refusal(updateInfluencer, { id, ...fields })).toContain(sentence);
  });

  it('takes 5,000 tags and refuses 5,001, saying both numbers', () => {
    const { run, refusal, person, id } = benchWithPeople();
    const tags = Array.from({ length: 5_001 }, (_, index) => `tag ${index}`);
    run(updateInfluencer, { id, tags: tags.slice(1) });
    expect(person().tags).toHaveLength(5_000);
    expect(refusal(updateInfluencer, { id, tags })).toBe(
      'Tags: at most 5,000 are kept for one person, and these are 5,001. Take some away.',
    );
    expect(refusal(editPeople, { who: { ids: [id] }, edit: { addTags: ['one more'] } })).toBe(
      'Tags: Mara Lind would have more than 5,000. Take some away first.',
    );
    expect(run(editPeople, { who: { ids: [id] }, edit: { addTags: ['TAG 7'] } }).changes).toEqual([]);
  });
});

describe('editing many people', () => {
  it('tags them in one change set that says what and how many, and leaves alone whom it would not change', () => {
    const { run, ids, people, takeBack } = benchWithPeople('Ada', 'Ben', 'Cleo');
    run(updateInfluencer, { id: ids[1]!, tags: ['Spring'] });
    const before = people();
    const plan = run(editPeople, { who: { ids }, edit: { addTags: ['spring'] } });
    expect(plan.label).toBe('Tagged 2 people with “spring”');
    expect(plan.changes.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    expect(people().map(({ tags }) => tags)).toEqual([['spring'], ['Spring'], ['spring']]);
    takeBack(plan);
    expect(people()).toEqual(before);
    expect(run(editPeople, { who: { ids }, edit: { removeTags: ['SPRING'] } }).label).toBe(
      'Took “SPRING” from 1 person',
    );
  });

  it('sets, clears, archives and brings back', () => {
    const { run, ids, people, addField, takeBack } = benchWithPeople('Ada', 'Ben');
    const size = addField('Size', 'choice', ['S', 'M']);
    const who = { ids };
    const before = people();
    const plans = [
      run(editPeople, { who, edit: { owner: 'Bo' } }),
      run(editPeople, { who, edit: { custom: { [size]: 'M' } } }),
      run(editPeople, { who, edit: { health: 'strong' } }),
      run(editPeople, { who, edit: { cadence: { every: 'quarter' } } }),
      run(editPeople, { who, edit: { stage: 'active', country: 'Portugal' } }),
      run(editPeople, { who, edit: { archive: true } }),
    ];
    expect(plans.map(({ label }) => label)).toEqual([
      'Assigned 2 people to Bo',
      'Set “Size” of 2 people to “M”',
      'Set health of 2 people to “Strong”',
      'Set cadence of 2 people to “Every quarter”',
      'Changed stage, country of 2 people',
      'Archived 2 people',
    ]);
    expect(people()[0]).toMatchObject({ owner: 'Bo', custom: { [size]: 'M' }, stage: 'active', country: 'Portugal' });
    expect(run(editPeople, { who, edit: { archive: true, owner: 'Bo', custom: { [size]: 'M' } } }).changes).toEqual([]);
    expect(run(editPeople, { who, edit: { cadence: { every: 'quarter' } } }).changes).toEqual([]);
    for (const plan of plans.toReversed()) takeBack(plan);
    expect(people()).toEqual(before);
  });

  it('refuses nobody, nothing, and values that are not the field’s', () => {
    const { refusal, run, ids, addField } = benchWithPeople('Ada');
    const size = addField('Size', 'choice', ['S', 'M']);
    const who = { ids };
    expect(refusal(editPeople, { who: { ids: [] }, edit: { owner: 'Bo' } })).toContain('Nobody is chosen');
    expect(refusal(editPeople, { who, edit: {} })).toContain('Nothing is to be changed');
    expect(refusal(editPeople, { who, edit: { addTags: [' '] } })).toContain('Nothing is to be changed');
    expect(refusal(editPeople, { who, edit: { custom: { [size]: 'XXL' } } })).toBe(
      'Size: “XXL” is not one of the choices.',
    );
    run(updateCustomField, { id: size, isArchived: true });
    expect(refusal(editPeople, { who, edit: { custom: { [size]: 'S' } } })).toContain('is in the archive');
  });
});

describe('contacts', () => {
  it('serve several people and go from all of them in one change set', () => {
    const { run, refusal, reader, ids, people, takeBack } = benchWithPeople('Ada', 'Ben');
    run(createContact, {
      name: ' Iris  Agent ',
      emails: ['iris@example.com', ''],
      influencerId: ids[0]!,
      isFirst: true,
    });
    const contact = reader.all('contact')[0]!;
    expect(contact).toMatchObject({ name: 'Iris Agent', emails: ['iris@example.com'], phones: [] });
    run(updateInfluencer, { id: ids[1]!, contacts: [{ contactId: contact.id, role: 'manager', isFirst: false }] });
    expect(contactList(reader).contacts[0]!.people.map(({ name, role, isFirst }) => [name, role, isFirst])).toEqual([
      ['Ada', 'agent', true],
      ['Ben', 'manager', false],
    ]);
    run(updateContact, { id: contact.id, organisation: 'Harbour', emails: null });
    expect(reader.all('contact')[0]).toMatchObject({ organisation: 'Harbour', emails: [] });
    run(updateContact, { id: contact.id, isArchived: true });
    expect(contactList(reader).contacts[0]!.isArchived).toBe(true);
    expect(refusal(updateContact, { id: contact.id, name: ' ' })).toBe('Give the contact a name.');
    const before = people();
    const plan = run(removeContact, { id: contact.id });
    expect(plan.label).toBe('Removed contact Iris Agent from 2 people');
    expect(people().some((person) => 'contacts' in person)).toBe(false);
    takeBack(plan);
    expect(people()).toEqual(before);
    expect(refusal(removeContact, { id: 'gone' })).toContain('no longer there');
    expect(refusal(createContact, { name: 'X', influencerId: 'gone' })).toContain('no longer on the roster');
  });
});

describe('rates and audience', () => {
  const rate = { platform: 'instagram', format: 'Reel', source: 'creator-statement' } as const;

  it('are kept one beside the other with where they are known from', () => {
    const { run, reader, id } = benchWithPeople();
    run(recordRate, { ...rate, influencerId: id, price: { amount: '450', currency: 'EUR' }, validFrom: '2026-01-01' });
    run(recordRate, { ...rate, influencerId: id, price: { amount: '60000', currency: 'JPY' }, note: ' by phone ' });
    expect(reader.all('rate').map(({ price }) => price)).toEqual([
      { amount: '450.00', currency: 'EUR' },
      { amount: '60000', currency: 'JPY' },
    ]);
    expect(reader.all('rate')[1]!.evidence).toEqual({
      source: 'creator-statement',
      enteredBy: 'Mara',
      note: 'by phone',
    });
    expect(run(removeRate, { id: reader.all('rate')[0]!.id }).label).toBe('Removed rate of Mara Lind for Reel');
    expect(reader.all('rate')).toHaveLength(1);
  });

  it.each([
    [{ price: { amount: '-1', currency: 'EUR' } }, '“-1 EUR” is not a price'],
    [{ price: { amount: '1.234', currency: 'EUR' } }, 'not a price'],
    [{ price: { amount: '1', currency: 'XXX' } }, 'not a price'],
    [{ price: { amount: '9'.repeat(41), currency: 'EUR' } }, 'not a price'],
    [{ price: { amount: '1', currency: 'EUR' }, format: ' ' }, 'Format is missing'],
    [{ price: { amount: '1', currency: 'EUR' }, validFrom: '20226-03-01' }, 'Holds from: “20226-03-01” is not a day.'],
    [{ price: { amount: '1', currency: 'EUR' }, capturedOn: 'soon' }, 'True on: “soon” is not a day.'],
  ] as const)('refuse a rate with a sentence: %j', (fields, sentence) => {
    const { refusal, id } = benchWithPeople();
    expect(refusal(recordRate, { ...rate, influencerId: id, ...fields })).toContain(sentence);
  });

  it('hold an audience to 0 to 100 per cent of different parts, of an account of the same person', () => {
    const { run, refusal, reader, ids, person } = benchWithPeople('Ada', 'Ben');
    run(createAccount, { influencerId: ids[1]!, platform: 'tiktok', handle: 'ben' });
    const base = { influencerId: ids[0]!, dimension: 'country', source: 'screenshot' } as const;
    const parts = [{ value: 'Portugal', percent: 41.5 }];
    run(recordAudience, { ...base, parts, capturedOn: '2026-02-01' });
    expect(person().audience).toEqual([
      { dimension: 'country', parts, evidence: { source: 'screenshot', capturedOn: '2026-02-01', enteredBy: 'Mara' } },
    ]);
    for (const percent of [-1, 100.1, Number.NaN, Infinity]) {
      expect(refusal(recordAudience, { ...base, parts: [{ value: 'Spain', percent }] })).toContain('from 0 to 100');
    }
    expect(refusal(recordAudience, { ...base, parts: [] })).toContain('at least one part');
    expect(refusal(recordAudience, { ...base, parts: [...parts, { value: 'PORTUGAL', percent: 1 }] })).toContain(
      'twice',
    );
    const accountId = reader.all('account')[0]!.id;
    expect(refusal(recordAudience, { ...base, parts, accountId })).toContain('belongs to somebody else');
    expect(refusal(removeAudience, { influencerId: ids[0]!, position: 1 })).toContain('no longer there');
    run(removeAudience, { influencerId: ids[0]!, position: 0 });
    expect(person()).not.toHaveProperty('audience');
  });
});

describe('research and touches', () => {
  it('are written down, changed and removed', () => {
    const { run, refusal, reader, id } = benchWithPeople();
    run(addResearchNote, { influencerId: id, on: '2026-03-01', text: ' Reads comments ', link: 'https://example.com' });
    const note = reader.all('researchNote')[0]!;
    expect(note).toMatchObject({ text: 'Reads comments', by: 'Mara', on: '2026-03-01' });
    run(updateResearchNote, { id: note.id, text: 'Answers comments', link: null });
    expect(reader.all('researchNote')[0]).not.toHaveProperty('link');
    expect(refusal(updateResearchNote, { id: note.id, text: ' ' })).toBe('Finding is missing. Give one.');
    expect(refusal(addResearchNote, { influencerId: id, on: '20226-01-01', text: 'x' })).toContain('is not a day');
    run(removeResearchNote, { id: note.id });
    expect(reader.all('researchNote')).toEqual([]);
    expect(run(logTouch, { influencerId: id, medium: 'call', state: 'answered', on: '2026-03-14' }).label).toBe(
      'Logged call with Mara Lind',
    );
    expect(reader.all('touch')[0]).toMatchObject({ medium: 'call', state: 'answered', by: 'Mara' });
    expect(refusal(logTouch, { influencerId: id, medium: 'dm', state: 'done', on: '' })).toContain('is missing');
  });
});

describe('own fields', () => {
  it.each([
    ['text', ' told  twice ', 'told twice', 7],
    ['link', 'example.com/kit', 'example.com/kit', 7],
    ['number', 12.5, 12.5, 'twelve'],
    [
      'money',
      { amount: '5', currency: 'EUR' },
      { amount: '5.00', currency: 'EUR' },
      { amount: '5.001', currency: 'EUR' },
    ],
    ['money', { amount: '-5', currency: 'JPY' }, { amount: '-5', currency: 'JPY' }, { amount: '5', currency: 'Euro' }],
    ['date', '2026-05-01', '2026-05-01', '20226-05-01'],
    ['choice', 'Large', 'Large', 'Huge'],
  ] as const)('hold values of their type: %s %j', (type, given, stored, wrong) => {
    const { run, refusal, person, id, addField } = benchWithPeople();
    const field = addField('Kit', type, type === 'choice' ? ['Small', 'Large'] : []);
    run(updateInfluencer, { id, custom: { [field]: given } });
    expect(person().custom).toEqual({ [field]: stored });
    expect(refusal(updateInfluencer, { id, custom: { [field]: wrong } })).toMatch(/^Kit/);
    run(updateInfluencer, { id, custom: { [field]: null } });
    expect(person()).not.toHaveProperty('custom');
  });

  it('keep values when they are renamed, and move them when a choice is', () => {
    const { run, refusal, reader, ids, people, addField } = benchWithPeople('Ada', 'Ben');
    const size = addField('Size', 'choice', ['S', 'M', 'L']);
    run(editPeople, { who: { ids }, edit: { custom: { [size]: 'S' } } });
    run(updateCustomField, { id: size, name: 'Shirt size', choices: ['S', 'M', 'L', 'XL'] });
    expect(people()[0]!.custom).toEqual({ [size]: 'S' });
    expect(refusal(updateCustomField, { id: size, choices: ['M', 'L'] })).toBe(
      '“S” is the value of 2 people. Give them another one first, or keep the choice.',
    );
    expect(
      refusal(updateCustomField, { id: size, choices: ['M'], renamedChoices: [{ from: 'S', to: 'Small' }] }),
    ).toContain('“Small” is not one of the choices');
    run(updateCustomField, { id: size, choices: ['Small', 'M'], renamedChoices: [{ from: 'S', to: 'Small' }] });
    expect(people().map(({ custom }) => custom)).toEqual([{ [size]: 'Small' }, { [size]: 'Small' }]);
    expect(customFieldList(reader).fields[0]).toMatchObject({
      name: 'Shirt size',
      people: 2,
      choices: [
        { value: 'Small', people: 2 },
        { value: 'M', people: 0 },
      ],
    });
  });

  it('go with the values of everybody, and come back with them', () => {
    const { run, ids, people, addField, takeBack, reader } = benchWithPeople('Ada', 'Ben', 'Cleo');
    const kit = addField('Kit', 'text');
    const other = addField('Other', 'number');
    run(editPeople, { who: { ids: ids.slice(0, 2) }, edit: { custom: { [kit]: 'yes' } } });
    run(editPeople, { who: { ids: ids.slice(0, 1) }, edit: { custom: { [other]: 3 } } });
    const before = people();
    const plan = run(removeCustomField, { id: kit });
    expect(plan.label).toBe('Removed field “Kit” and its values of 2 people');
    expect(people().map(({ custom }) => custom)).toEqual([{ [other]: 3 }, undefined, undefined]);
    expect(reader.all('customField').map(({ name }) => name)).toEqual(['Other']);
    takeBack(plan);
    expect(people()).toEqual(before);
  });

  it('refuse what makes no sense', () => {
    const { run, refusal, addField } = benchWithPeople();
    addField('Size', 'text');
    expect(refusal(createCustomField, { name: ' SIZE ', type: 'text' })).toContain('Size');
    expect(refusal(createCustomField, { name: ' ', type: 'text' })).toBe('Give the field a name.');
    expect(refusal(createCustomField, { name: 'A', type: 'choice' })).toBe('Give at least one choice.');
    expect(refusal(createCustomField, { name: 'A', type: 'text', choices: ['x'] })).toContain('Only a field');
    expect(refusal(createCustomField, { name: 'A', type: 'text', currency: 'EUR' })).toContain('Only a field');
    expect(refusal(createCustomField, { name: 'A', type: 'money', currency: 'Euro' })).toContain('not a currency');
    const many = Array.from({ length: 501 }, (_, index) => `choice ${index}`);
    expect(refusal(createCustomField, { name: 'A', type: 'choice', choices: many })).toContain('at most 500');
    run(createCustomField, { name: 'A', type: 'choice', choices: many.slice(1) });
    expect(refusal(removeCustomField, { id: 'gone' })).toContain('no longer there');
  });
});

describe('views', () => {
  const view = {
    choice: { search: '', filter: NO_FILTER, includeArchived: false },
    sort: [],
    columns: [],
  };

  it('are saved under a name of their own, changed and removed', () => {
    const { run, refusal, reader } = benchWithPeople();
    run(saveView, { name: ' My  view ', view });
    const { id } = reader.all('savedView')[0]!;
    run(saveView, { id, name: 'My view', view: { ...view, groupBy: 'country' } });
    expect(savedViewList(reader).views).toEqual([{ id, name: 'My view', view: { ...view, groupBy: 'country' } }]);
    expect(refusal(saveView, { name: 'MY VIEW', view })).toContain('My view');
    expect(refusal(saveView, { name: 'x'.repeat(501), view })).toContain('at most 500');
    const wrong = { ...view, columns: [{ field: 'name', width: 1, isPinned: false }] };
    expect(refusal(saveView, { name: 'Wide', view: wrong })).toContain('columns.0.width');
    run(removeView, { id });
    expect(refusal(removeView, { id })).toContain('no longer there');
  });
});
