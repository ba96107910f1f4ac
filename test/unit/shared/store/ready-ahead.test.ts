import { describe, expect, it } from 'vitest';
import { createChange, updateChange } from '#shared/commands/row-changes.ts';
import { runSteps } from '#shared/lib/steps.ts';
import { storedKinds } from '#shared/model/kind-names.ts';
import { RecordStore } from '#shared/store/record-store.ts';
import { kindsNotListed, rosterRow } from '#shared/queries/roster-row.ts';
import { creations, createSampleRows } from '#test/helpers/sample-rows.ts';
import { createTestIds } from '#test/helpers/test-sources.ts';

/** So many that a list does not compare them with each other, which needs the posts. */
const HANDLES = 5_001;

/** One person with an account per handle and a post, and the pages they are stored in. */
function storedRows() {
  const rows = createSampleRows(createTestIds());
  const person = rows.influencer('Ada Example');
  const accounts = Array.from({ length: HANDLES }, (_, index) => rows.account(person.id, `handle${index}`));
  const post = rows.post(person.id, '2025-01-31');
  const store = new RecordStore();
  store.apply([
    createChange('workspace', rows.workspace()),
    createChange('influencer', person),
    ...creations('account', accounts),
    createChange('post', post),
  ]);
  return { rows, person, accounts, post, pages: [...store.allPages()], totals: store.totals() };
}

describe('rows that are read for later', () => {
  it('are counted and summed without being taken apart, and taken apart kind by kind', () => {
    const { pages, totals, person } = storedRows();
    const store = RecordStore.fromPages(pages);
    expect(store.totals()).toEqual(totals);
    expect(storedKinds.filter((kind) => !store.isReady(kind))).toEqual(['workspace', 'influencer', 'account', 'post']);
    expect(store.get('influencer', person.id)).toEqual(person);
    runSteps(store.readySteps('post'));
    expect(storedKinds.filter((kind) => !store.isReady(kind))).toEqual(['workspace', 'account']);
    expect(store.totals()).toEqual(totals);
  });

  it('can be asked for while they are made ready', () => {
    const { pages, accounts } = storedRows();
    const store = RecordStore.fromPages(pages);
    const steps = store.readySteps('account', 'key');
    steps.next();
    expect(store.isReady('account', 'key')).toBe(false);
    expect(store.get('account', accounts[HANDLES - 1]!.id)).toEqual(accounts[HANDLES - 1]);
    expect(store.count('account')).toBe(HANDLES);
    runSteps(steps);
    expect(store.lookup('account', 'key', 'instagram:handle7')).toEqual([accounts[7]]);
  });

  it('are in an index as they are when it is done, also when they change while it is built', () => {
    const { pages, accounts } = storedRows();
    const store = RecordStore.fromPages(pages);
    runSteps(store.readySteps('account'));
    const steps = store.readySteps('account', 'key');
    steps.next();
    const [first] = accounts;
    expect(store.apply([updateChange('account', first!, { handle: 'changed' })!]).tag).toBe('applied');
    runSteps(steps);
    expect(store.lookup('account', 'key', 'instagram:changed')).toMatchObject([{ id: first!.id }]);
    expect(store.lookup('account', 'key', 'instagram:handle0')).toEqual([]);
  });

  it('are left out of the list of people until they are ready', () => {
    const { pages, person } = storedRows();
    const store = RecordStore.fromPages(pages);
    const { value, kinds } = store.noteReads(() => rosterRow(store, person));
    expect(value).toMatchObject({ name: 'Ada Example', posts: null, reach: null, orders: null, cost: null });
    expect(kinds).toEqual(expect.arrayContaining(['post', 'order', 'payment', 'touch']));
    expect(kindsNotListed(store)).toEqual(['post']);
    expect(store.isReady('post')).toBe(false);
    runSteps(store.readySteps('post', 'influencer'));
    expect(kindsNotListed(store)).toEqual([]);
    expect(rosterRow(store, person)).toMatchObject({ posts: 1, orders: null });
  });
});
