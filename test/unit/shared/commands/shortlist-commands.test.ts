import { describe, expect, it } from 'vitest';
import { recordAnswer, recordAnswers, removeAnswer } from '#shared/commands/client-answers.ts';
import { setShortlistNote, shortlistPeople } from '#shared/commands/shortlist-people.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

function bench() {
  const { reader, add, run, refusal } = commandBench();
  const campaignId = add('campaign', { name: 'Spring' }) as never;
  const join = (name: string, campaign = campaignId): string => {
    const influencerId = add('influencer', { ...influencerDefaults, name }) as never;
    return add('collaboration', { campaignId: campaign, influencerId, stage: 'researched' });
  };
  const rowOf = (id: string) => reader.get('collaboration', id)!;
  return { reader, add, run, refusal, join, rowOf };
}

describe('the shortlist', () => {
  it('takes many people at once, keeps the day of those on it, and lets them go', () => {
    const { run, join, rowOf } = bench();
    const [ada, ben] = [join('Ada'), join('Ben')];
    expect(run(shortlistPeople, { collaborationIds: [ada], on: '2026-03-01' }).label).toBe(
      'Put Ada on the shortlist of Spring',
    );
    const plan = run(shortlistPeople, { collaborationIds: [ada, ben, ben], on: '2026-03-05' });
    expect(plan.label).toBe('Put 2 people on the shortlist of Spring');
    expect(plan.changes).toHaveLength(1);
    expect([rowOf(ada).shortlistedOn, rowOf(ben).shortlistedOn]).toEqual(['2026-03-01', '2026-03-05']);
    run(shortlistPeople, { collaborationIds: [ada, ben], on: null });
    expect(rowOf(ada)).not.toHaveProperty('shortlistedOn');
    expect(run(shortlistPeople, { collaborationIds: [ada], on: null }).changes).toEqual([]);
  });

  it('refuses nobody, people who are gone, people of two campaigns and a wrong day', () => {
    const { add, refusal, join } = bench();
    const other = add('campaign', { name: 'Autumn' }) as never;
    const [ada, ben] = [join('Ada'), join('Ben', other)];
    expect(refusal(shortlistPeople, { collaborationIds: [], on: null })).toContain('at least one person');
    expect(refusal(shortlistPeople, { collaborationIds: [ada, 'gone'], on: null })).toContain('not in the campaign');
    expect(refusal(shortlistPeople, { collaborationIds: [ada, ben], on: null })).toContain('several campaigns');
    expect(refusal(shortlistPeople, { collaborationIds: [ada], on: '2026-02-30' })).toContain('is not a day');
  });

  it('keeps words the client may read, and takes them away', () => {
    const { run, refusal, join, rowOf } = bench();
    const ada = join('Ada');
    run(setShortlistNote, { collaborationId: ada, note: '  Calm and close to her readers.\n' });
    expect(rowOf(ada).shortlistNote).toBe('Calm and close to her readers.');
    expect(refusal(setShortlistNote, { collaborationId: ada, note: 'x'.repeat(100_001) })).toContain('100000');
    run(setShortlistNote, { collaborationId: ada, note: ' ' });
    expect(rowOf(ada)).not.toHaveProperty('shortlistNote');
  });
});

describe('answers of the client', () => {
  it('are added and never overwritten, and not twice word for word', () => {
    const { run, join, rowOf } = bench();
    const ada = join('Ada');
    const said = { collaborationId: ada, by: ' Mo  Client ', on: '2026-03-02' };
    run(recordAnswer, { ...said, answer: 'maybe' });
    run(recordAnswer, { ...said, answer: 'yes', comment: ' Good fit ' });
    expect(run(recordAnswer, { ...said, answer: 'yes', comment: 'Good fit' }).changes).toEqual([]);
    expect(rowOf(ada).clientAnswers).toEqual([
      { by: 'Mo Client', on: '2026-03-02', answer: 'maybe' },
      { by: 'Mo Client', on: '2026-03-02', answer: 'yes', comment: 'Good fit' },
    ]);
  });

  it('of a meeting are written up in one step', () => {
    const { run, join, rowOf } = bench();
    const [ada, ben] = [join('Ada'), join('Ben')];
    const plan = run(recordAnswers, {
      by: 'Mo',
      on: '2026-03-02',
      answers: [
        { collaborationId: ada, answer: 'no' },
        { collaborationId: ben, comment: 'Who is this?' },
      ],
    });
    expect(plan.label).toBe('Recorded what Mo said of 2 people');
    expect(rowOf(ben).clientAnswers).toEqual([{ by: 'Mo', on: '2026-03-02', comment: 'Who is this?' }]);
  });

  it('are refused as a whole when one cannot be kept', () => {
    const { run, refusal, join, rowOf } = bench();
    const [ada, ben] = [join('Ada'), join('Ben')];
    const all = (answers: Parameters<typeof recordAnswers>[0]['answers'], by = 'Mo', on = '2026-03-02') =>
      refusal(recordAnswers, { by, on, answers });
    expect(all([])).toContain('at least one person');
    expect(all([{ collaborationId: ada, answer: 'yes' }], ' ')).toBe('Write who said it.');
    expect(all([{ collaborationId: ada, answer: 'yes' }], 'Mo', '')).toContain('Choose the day');
    expect(all([{ collaborationId: ada, answer: 'yes' }, { collaborationId: ben }])).toContain('Ben: choose an answer');
    expect(all([{ collaborationId: ada, answer: 'perhaps' as never }])).toContain('“perhaps” is not an answer');
    const twice = { collaborationId: ben, answer: 'no' } as const;
    expect(all([twice, twice])).toContain('Ben is named twice');
    expect(rowOf(ada)).not.toHaveProperty('clientAnswers');
    for (let index = 0; index < 500; index += 1) {
      run(recordAnswer, { collaborationId: ada, by: `Mo ${index}`, on: '2026-03-02', answer: 'yes' });
    }
    expect(all([{ collaborationId: ada, answer: 'yes' }])).toContain('Ada already has 500 answers');
  });

  it('can be removed one by one, the last with the list', () => {
    const { run, refusal, join, rowOf } = bench();
    const ada = join('Ada');
    run(recordAnswer, { collaborationId: ada, by: 'Mo', on: '2026-03-02', answer: 'yes' });
    run(recordAnswer, { collaborationId: ada, by: 'Lu', on: '2026-03-02', answer: 'no' });
    run(removeAnswer, { collaborationId: ada, position: 0 });
    expect(rowOf(ada).clientAnswers).toEqual([{ by: 'Lu', on: '2026-03-02', answer: 'no' }]);
    expect(refusal(removeAnswer, { collaborationId: ada, position: 1 })).toContain('not there any more');
    run(removeAnswer, { collaborationId: ada, position: 0 });
    expect(rowOf(ada)).not.toHaveProperty('clientAnswers');
  });
});
