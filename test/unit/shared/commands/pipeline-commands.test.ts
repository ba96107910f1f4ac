import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editCollaborations } from '#shared/commands/edit-collaborations.ts';
import { moveCollaborations } from '#shared/commands/move-collaborations.ts';
import { invertChange } from '#shared/commands/row-changes.ts';
import { setCollaboration } from '#shared/commands/set-collaboration.ts';
import { setStages, type StageDraft } from '#shared/commands/set-stages.ts';
import { isInTouch, rulesToEnter } from '#shared/domain/pipeline/rules.ts';
import { defaultStages, stagesOf } from '#shared/domain/pipeline/stages.ts';
import { phases } from '#shared/model/pipeline.ts';
import { pipelineBench } from '#test/helpers/pipeline-bench.ts';

describe('collaborations.move', () => {
  it('moves many as one step with a step that says when and by whom', () => {
    const bench = pipelineBench();
    const ids = [bench.join('Ida'), bench.join('Bo')];
    for (const id of ids) bench.research(id);
    const plan = bench.run(moveCollaborations, { ids: [...ids, ids[0]!], stage: 'contacted' });
    expect(plan.label).toBe('Moved 2 people to Contacted');
    for (const id of ids) {
      expect(bench.row(id)).toMatchObject({ stage: 'contacted', steps: [{ stage: 'contacted', by: 'Mara' }] });
    }
  });

  it('moves nobody while somebody lacks something, and names who lacks what', () => {
    const bench = pipelineBench();
    const ids = [bench.join('Ida Example'), bench.join('Bo Example')];
    bench.research(ids[0]!);
    const sentence = bench.refusal(moveCollaborations, { ids, stage: 'contacted', reason: '  ' });
    expect(sentence).toContain('Nobody was moved to Contacted');
    expect(sentence).toContain('Bo Example: Nothing is noted');
    expect(sentence).not.toContain('Ida Example');
  });

  it('keeps what a reason overruled, for those only who needed it', () => {
    const bench = pipelineBench();
    const ids = [bench.join('Ida'), bench.join('Bo')];
    bench.research(ids[0]!);
    bench.run(moveCollaborations, { ids, stage: 'contacted', reason: ' Met at the fair ' });
    expect(bench.row(ids[0]!).steps?.at(-1)).not.toHaveProperty('reason');
    expect(bench.row(ids[1]!).steps?.at(-1)).toMatchObject({ overruled: ['researched'], reason: 'Met at the fair' });
  });

  it('writes to nobody who must not be contacted, whatever the reason, but lets them go', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida Example', {}, { doNotContact: true, stage: 'active', topics: ['tea'] });
    const sentence = bench.refusal(moveCollaborations, { ids: [id], stage: 'contacted', reason: 'Please' });
    expect(sentence).toContain('a reason does not help');
    expect(sentence).toContain('Ida Example');
    bench.run(moveCollaborations, { ids: [id], stage: 'declined', declined: { by: 'creator' } });
    expect(bench.row(id).stage).toBe('declined');
  });

  it('asks who declined, keeps why in the steps, and forgets who once somebody is back', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida');
    expect(bench.refusal(moveCollaborations, { ids: [id], stage: 'declined' })).toContain('Say who declined');
    bench.run(moveCollaborations, { ids: [id], stage: 'declined', declined: { by: 'client', reason: ' Too loud ' } });
    expect(bench.row(id).declined).toEqual({ by: 'client', reason: 'Too loud' });
    bench.run(moveCollaborations, { ids: [id], stage: 'identified' });
    expect(bench.row(id).declined).toBeUndefined();
    expect(bench.row(id).steps?.[0]).toMatchObject({ stage: 'declined', reason: 'Too loud' });
  });

  it('changes nothing for who is there already, and refuses what is not there', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida');
    expect(bench.run(moveCollaborations, { ids: [id], stage: 'identified' }).changes).toEqual([]);
    expect(bench.refusal(moveCollaborations, { ids: [], stage: 'identified' })).toContain('Nobody is chosen');
    expect(bench.refusal(moveCollaborations, { ids: ['gone'], stage: 'identified' })).toContain('not in the campaign');
    expect(bench.refusal(moveCollaborations, { ids: [id], stage: 'gone' })).toContain('not in the pipeline');
    const reason = 'x'.repeat(2_001);
    expect(bench.refusal(moveCollaborations, { ids: [id], stage: 'live', reason })).toContain('longer than 2000');
  });

  it('passes no unmet rule without a reason, keeps steps in order, and Undo is exact', () => {
    const who = fc.record({
      hasNote: fc.boolean(),
      doNotContact: fc.boolean(),
      fee: fc.boolean(),
      signed: fc.boolean(),
      promise: fc.boolean(),
    });
    const moves = fc.array(fc.record({ stage: fc.constantFrom(...phases), hasReason: fc.boolean() }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(who, moves, ({ hasNote, doNotContact, fee, signed, promise }, list) => {
        const bench = pipelineBench();
        const rest = {
          ...(fee && { fee: { amount: '10.00', currency: 'EUR' } }),
          ...(signed && { contract: { signedOn: '2026-03-01' } }),
        };
        const id = bench.join('Ida', rest, { doNotContact });
        if (hasNote) bench.research(id);
        if (promise) bench.promise(id);
        for (const { stage, hasReason } of list) {
          const before = bench.row(id);
          const unmet = before.stage === stage ? [] : bench.missing(id, stage);
          const outcome = moveCollaborations(
            { ids: [id], stage, declined: { by: 'agency' }, ...(hasReason && { reason: 'Agreed by phone' }) },
            bench.context,
          );
          const isStopped = unmet.length > 0 && (!hasReason || (unmet.includes('may-contact') && isInTouch(stage)));
          expect('refusal' in outcome).toBe(isStopped);
          if ('refusal' in outcome) continue;
          bench.reader.apply(outcome.plan.changes);
          const after = bench.row(id);
          expect(after.stage).toBe(stage);
          expect(before.stage === stage ? [] : (after.steps?.at(-1)?.overruled ?? [])).toEqual(unmet);
          const times = after.steps?.map(({ at }) => at) ?? [];
          expect(times).toEqual([...times].sort());
          bench.reader.apply(outcome.plan.changes.map(invertChange));
          expect(bench.row(id)).toEqual(before);
          bench.reader.apply(outcome.plan.changes);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps steps in order though the clock is put back', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida', { steps: [{ stage: 'identified', at: '2027-01-01T00:00:00.000Z' }] });
    bench.research(id);
    bench.run(moveCollaborations, { ids: [id], stage: 'researched' });
    expect(bench.row(id).steps?.map(({ at }) => at)).toEqual(['2027-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z']);
  });
});

describe('collaboration.set and the rules', () => {
  it('obeys them for who is there and for who is new, with the fee and deliverables it brings along', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida');
    bench.research(id);
    bench.promise(id);
    const pair = { campaignId: bench.campaignId, influencerId: bench.row(id).influencerId };
    expect(bench.refusal(setCollaboration, { ...pair, stage: 'agreed' })).toContain('No fee, gift or commission');
    bench.run(setCollaboration, { ...pair, stage: 'agreed', fee: { amount: '10', currency: 'EUR' } });
    expect(bench.row(id)).toMatchObject({ stage: 'agreed', fee: { amount: '10.00' }, steps: [{ stage: 'agreed' }] });

    const deliverables = [{ platform: 'instagram' as const, format: 'Reel', count: 1 }];
    const campaignId = bench.put('campaign', { name: 'Autumn', deliverables });
    const next = { ...pair, campaignId, stage: 'agreed' };
    expect(bench.refusal(setCollaboration, next)).not.toContain('No deliverable');
    bench.run(setCollaboration, { ...next, fee: { amount: '10', currency: 'EUR' } });
    const made = bench.reader.lookup('collaboration', 'campaign', campaignId)[0];
    expect(made).toMatchObject({ stage: 'agreed', steps: [{ stage: 'agreed', by: 'Mara' }] });
    expect(made?.steps).toHaveLength(1);
  });

  it('keeps the reason with which somebody new begins further on', () => {
    const bench = pipelineBench();
    const { influencerId } = bench.row(bench.join('Ida'));
    const campaignId = bench.put('campaign', { name: 'Autumn' });
    bench.run(setCollaboration, { campaignId, influencerId, stage: 'contacted', reason: 'Wrote to us' });
    const [made] = bench.reader.lookup('collaboration', 'campaign', campaignId);
    expect(made?.steps).toMatchObject([{ stage: 'contacted', overruled: ['researched'], reason: 'Wrote to us' }]);
  });
});

describe('collaborations.edit', () => {
  it('sets and takes away owner and what is waited for, for many at once', () => {
    const bench = pipelineBench();
    const ids = [bench.join('Ida', { owner: 'Noor' }), bench.join('Bo', { waitingFor: 'a call' })];
    const plan = bench.run(editCollaborations, { ids, owner: '  Mara   Lind ', waitingFor: ' ' });
    expect(plan.label).toBe('Changed the collaborations with 2 people');
    for (const id of ids) {
      expect(bench.row(id).owner).toBe('Mara Lind');
      expect(bench.row(id).waitingFor).toBeUndefined();
    }
    expect(bench.run(editCollaborations, { ids, owner: 'Mara Lind' }).changes).toEqual([]);
    expect(bench.refusal(editCollaborations, { ids, owner: 'x'.repeat(201) })).toContain('longer than 200');
  });
});

describe('workspace.setStages', () => {
  const drafts = (): StageDraft[] => defaultStages.map((one) => ({ ...one }));

  it('adds, renames and reorders; keys are made once and stay', () => {
    const bench = pipelineBench();
    const stages = drafts();
    stages.splice(2, 0, { name: '  Sample  sent ', phase: 'contacted', rules: ['may-contact'], staleAfterDays: 10 });
    stages[0] = { ...stages[0]!, name: 'Found' };
    bench.run(setStages, { stages });
    const made = stagesOf(bench.reader);
    expect(made[2]).toEqual({
      stage: 'sample-sent',
      name: 'Sample sent',
      phase: 'contacted',
      rules: ['may-contact'],
      staleAfterDays: 10,
    });
    expect(made[0]).toMatchObject({ stage: 'identified', name: 'Found' });
    bench.run(setStages, {
      stages: made.map((one) => (one.stage === 'sample-sent' ? { ...one, name: 'Parcel' } : one)),
    });
    expect(stagesOf(bench.reader)[2]).toMatchObject({ stage: 'sample-sent', name: 'Parcel' });
  });

  it('stores nothing where the stages are the twelve', () => {
    const bench = pipelineBench();
    expect(bench.run(setStages, { stages: drafts() }).changes).toEqual([]);
    bench.run(setStages, { stages: drafts().map((one) => ({ ...one, staleAfterDays: 3 })) });
    bench.run(setStages, { stages: null });
    expect(bench.reader.workspace().stages).toBeUndefined();
  });

  it('gives no key that another phase or a stage has, in any script', () => {
    const bench = pipelineBench();
    const add = (name: string): StageDraft => ({ name, phase: 'contacted', rules: [] });
    bench.run(setStages, { stages: [...drafts(), add('Paid!'), add('Договор'), add('合同'), add('!!!'), add('123')] });
    const keys = stagesOf(bench.reader).map(({ stage }) => stage);
    expect(keys.slice(12)).toEqual(['paid-2', 'dogovor', expect.stringMatching(/^[a-z-]+$/), 'stage', 'stage-2']);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('takes a stage away only with where its people go, and records it', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida', { stage: 'interested' });
    const stages = drafts().filter(({ stage }) => stage !== 'interested');
    expect(bench.refusal(setStages, { stages })).toContain('1 person is in Interested');
    expect(bench.refusal(setStages, { stages, moved: { interested: 'gone' } })).toContain('Choose another one');
    bench.run(setStages, { stages, moved: { interested: 'negotiating' } });
    expect(bench.row(id)).toMatchObject({
      stage: 'negotiating',
      steps: [{ stage: 'negotiating', reason: 'The stage Interested was taken away' }],
    });
  });

  it.each([
    [(all: StageDraft[]) => [...all, { name: 'AGREED', phase: 'agreed', rules: [] }], 'two stages called'],
    [(all: StageDraft[]) => all.filter(({ phase }) => phase !== 'live'), 'count as “Live'],
    [(all: StageDraft[]) => all.filter(({ phase }) => phase !== 'declined'), 'count as “Declined'],
    [(all: StageDraft[]) => all.filter(({ phase }) => phase !== 'identified'), 'count as “Identified'],
    [(all: StageDraft[]) => all.map((one) => ({ ...one, staleAfterDays: 0 })), 'whole number from 1'],
    [(all: StageDraft[]) => [...all, { name: ' ', phase: 'agreed', rules: [] }], 'Give the stage a name'],
    [(all: StageDraft[]) => [...all, { stage: 'other', name: 'Other', phase: 'agreed', rules: [] }], 'meanwhile'],
  ] as [(all: StageDraft[]) => StageDraft[], string][])('refuses what cannot be: case %#', (change, sentence) => {
    expect(pipelineBench().refusal(setStages, { stages: change(drafts()) })).toContain(sentence);
  });

  it('is what the rules are read from', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida');
    bench.run(setStages, { stages: drafts().map((one) => ({ ...one, rules: [] })) });
    expect(rulesToEnter(stagesOf(bench.reader), 'identified', 'paid')).toEqual([]);
    bench.run(moveCollaborations, { ids: [id], stage: 'paid' });
    expect(bench.row(id).stage).toBe('paid');
  });
});
