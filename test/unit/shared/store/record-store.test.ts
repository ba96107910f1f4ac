import { describe, expect, it } from 'vitest';
import { createChange, deleteChange, updateChange } from '#shared/commands/row-changes.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import { creations, createSampleRows } from '#test/helpers/sample-rows.ts';
import { createTestIds, deepFreeze } from '#test/helpers/test-sources.ts';

function filledStore(pageCapacity = 3) {
  const rows = createSampleRows(createTestIds());
  const store = new RecordStore({ pageCapacity });
  const people = ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil'].map((name) => rows.influencer(`${name} Example`));
  const account = rows.account(people[0]!.id, 'Ada.Example');
  const changes = [
    createChange('workspace', rows.workspace()),
    ...creations('influencer', people),
    createChange('account', account),
  ];
  const result = store.apply(deepFreeze(changes));
  return { store, rows, people, account, result };
}

function refusal(store: RecordStore, change: Parameters<RecordStore['apply']>[0]) {
  const before = store.stateHash();
  const result = store.apply(change);
  expect(store.stateHash()).toBe(before);
  return result.tag === 'refused' ? result.problem : null;
}

describe('RecordStore', () => {
  it('finds rows by id, by index and in the order of creation', () => {
    const { store, people, account } = filledStore();
    expect(store.get('influencer', people[1]!.id)).toEqual(people[1]);
    expect([...store.all('influencer')].map((row) => row.name)).toEqual(people.map((row) => row.name));
    expect(store.lookup('account', 'key', 'instagram:ada.example')).toEqual([account]);
    expect(store.lookup('account', 'influencer', people[1]!.id)).toEqual([]);
    expect(store.count('influencer')).toBe(5);
    expect(() => store.lookup('account', 'nonsense', 'x')).toThrow('nonsense');
  });

  it('rewrites one page for one edit', () => {
    const { store, people, result } = filledStore();
    expect(result.tag === 'applied' && result.pages.map((page) => [page.key, page.rows])).toEqual([
      ['workspace/all/0', 1],
      ['influencer/all/0', 3],
      ['influencer/all/1', 2],
      ['account/all/0', 1],
    ]);
    const edit = store.apply([updateChange('influencer', people[4]!, { city: 'Porto' })!]);
    expect(edit.tag === 'applied' && edit.pages.map((page) => page.key)).toEqual(['influencer/all/1']);
  });

  it('moves a row to the pages of its new partition and drops a page that became empty', () => {
    const { store, rows, people } = filledStore();
    const post = rows.post(people[0]!.id, '2025-01-31');
    store.apply([createChange('post', post)]);
    const moved = store.apply([updateChange('post', post, { postedOn: '2025-02-01' })!]);
    expect(moved).toMatchObject({ tag: 'applied', emptied: ['post/2025-01/0'], kinds: ['post'] });
    expect(moved.tag === 'applied' && moved.pages.map((page) => page.key)).toEqual(['post/2025-02/0']);
  });

  it('refuses a row that breaks its schema, naming row and field', () => {
    const { store, rows } = filledStore();
    const bad = { ...rows.influencer('Finn Example'), stage: 'famous' };
    const problem = refusal(store, [{ op: 'create', kind: 'influencer', id: bad.id, after: bad }]);
    expect(problem).toMatchObject({ code: 'invalid', id: bad.id });
    expect(problem?.message).toContain('“Finn Example”');
    expect(problem?.message).toContain('stage');
  });

  it('refuses references to nowhere and the deletion of a row that is still named', () => {
    const { store, rows, people, account } = filledStore();
    const orphan = rows.account(rows.influencer('Nobody').id, 'nobody');
    expect(refusal(store, [createChange('account', orphan)])).toMatchObject({ code: 'reference' });
    expect(refusal(store, [deleteChange('influencer', people[0]!)])).toMatchObject({ code: 'in-use' });
    expect(store.apply([deleteChange('influencer', people[0]!), deleteChange('account', account)]).tag).toBe('applied');
  });

  it('lets rows that name each other arrive in any order inside one list of changes', () => {
    const { store, rows } = filledStore();
    const person = rows.influencer('Gil Example');
    const account = rows.account(person.id, 'gil');
    expect(store.apply([createChange('account', account), createChange('influencer', person)]).tag).toBe('applied');
  });

  it('refuses what was changed or removed since', () => {
    const { store, people } = filledStore();
    const [, ben] = people;
    const rename = updateChange('influencer', ben!, { name: 'Benno Example' })!;
    expect(store.apply([rename]).tag).toBe('applied');
    expect(refusal(store, [rename])).toMatchObject({ code: 'changed' });
    expect(refusal(store, [deleteChange('influencer', ben!)])).toMatchObject({ code: 'changed' });
    expect(store.apply([deleteChange('influencer', store.get('influencer', ben!.id)!)]).tag).toBe('applied');
    expect(refusal(store, [rename])).toMatchObject({ code: 'gone' });
    expect(refusal(store, [createChange('influencer', people[2]!)])).toMatchObject({ code: 'exists' });
  });

  it('keeps exactly one workspace record', () => {
    const { store, rows } = filledStore();
    expect(refusal(store, [createChange('workspace', rows.workspace('Second'))])).toMatchObject({ code: 'workspace' });
    expect(refusal(store, [deleteChange('workspace', store.workspace())])).toMatchObject({ code: 'workspace' });
    expect(refusal(new RecordStore(), [createChange('client', rows.client('Early'))])).toMatchObject({
      code: 'workspace',
    });
  });

  it('takes changes back out of the memory, with the pages as they were', () => {
    const { store, rows, people } = filledStore();
    const before = { hash: store.stateHash(), totals: store.totals() };
    const result = store.apply([
      createChange('influencer', rows.influencer('Hal Example')),
      updateChange('influencer', people[1]!, { city: 'Lyon' })!,
      deleteChange('influencer', people[4]!),
    ]);
    expect(result.tag).toBe('applied');
    expect(store.stateHash()).not.toBe(before.hash);
    if (result.tag === 'applied') result.revert();
    expect({ hash: store.stateHash(), totals: store.totals() }).toEqual(before);
  });

  it('notices a page that was altered at rest', () => {
    const { store } = filledStore();
    const pages = [...store.allPages()];
    const altered = pages.map((page) => ({ ...page, text: page.text.replace('Cleo', 'Clea') }));
    expect(RecordStore.fromPages(pages).stateHash()).toBe(store.stateHash());
    expect(() => RecordStore.fromPages(altered)).toThrow('influencer/all/0');
  });
});
