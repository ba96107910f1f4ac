import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleFacts } from '#shared/domain/pipeline/rule-facts.ts';
import { isAbsolute, rulesToEnter, unmetRules } from '#shared/domain/pipeline/rules.ts';
import { defaultStages } from '#shared/domain/pipeline/stages.ts';
import { phases, stageRules, type Stage, type StageRule } from '#shared/model/pipeline.ts';
import { pipelineBench } from '#test/helpers/pipeline-bench.ts';

const NOW = '2026-03-14T09:00:00.000Z';

function check(bench: ReturnType<typeof pipelineBench>, id: string, rule: StageRule, now = NOW): string | null {
  return unmetRules(ruleFacts(bench.reader, bench.row(id), now), [rule])[0]?.sentence ?? null;
}

describe('rules of the pipeline', () => {
  it('counts somebody as researched by a note, or by what a grown relation says', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida Example');
    expect(check(bench, id, 'researched')).toContain('Add a research note');
    bench.research(id);
    expect(check(bench, id, 'researched')).toBeNull();
    expect(check(bench, bench.join('Bo', {}, { stage: 'active', topics: ['tea'] }), 'researched')).toBeNull();
    expect(check(bench, bench.join('Cy', {}, { stage: 'active' }), 'researched')).not.toBeNull();
    expect(check(bench, bench.join('Di', {}, { stage: 'identified', topics: ['tea'] }), 'researched')).not.toBeNull();
  });

  it('asks whether somebody may be contacted', () => {
    const bench = pipelineBench();
    expect(check(bench, bench.join('Ida'), 'may-contact')).toBeNull();
    expect(check(bench, bench.join('Bo', {}, { doNotContact: true }), 'may-contact')).toContain('not want');
    expect(check(bench, bench.join('Cy', {}, { archivedAt: NOW }), 'may-contact')).toContain('archive');
  });

  it.each([
    [{}, 'No fee, gift or commission'],
    [{ terms: { pays: [] } }, 'No fee, gift or commission'],
    [{ terms: { pays: ['fee', 'gift'] } }, 'not how much'],
    [{ terms: { pays: ['gift'] } }, 'null'],
    [{ terms: { pays: ['commission'] } }, 'null'],
    [{ fee: { amount: '100.00', currency: 'EUR' } }, 'null'],
  ] as const)('asks what the person gets: %j', (rest, sentence) => {
    const bench = pipelineBench();
    expect(String(check(bench, bench.join('Ida', rest), 'terms-stated'))).toContain(sentence);
  });

  it('asks for one deliverable that is not cancelled', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida');
    bench.promise(id, { cancelledOn: '2026-03-01' });
    expect(check(bench, id, 'deliverables-stated')).toContain('what is to be made');
    bench.promise(id);
    expect(check(bench, id, 'deliverables-stated')).toBeNull();
  });

  it('asks for decisions on clashes with rival brands', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida');
    const { influencerId } = bench.row(id);
    const rival = bench.put('campaign', {
      name: 'Autumn',
      clientId: bench.put('client', { name: 'Aurora Tea' }),
    });
    const other = bench.put('collaboration', { campaignId: rival, influencerId, stage: 'live' });
    const rightId = bench.put('right', {
      collaborationId: other,
      kind: 'exclusivity',
      startsOn: '2026-01-01',
      rivals: ['Nimbus Foods'],
    });
    expect(check(bench, id, 'rivals-decided')).toContain('1 clash with rights of other brands is undecided');
    const decision = {
      clash: `${rightId} ${bench.campaignId}`,
      decision: 'waived' as const,
      reason: 'Aurora Tea agreed',
      by: 'Mara',
      on: '2026-03-02',
    };
    bench.reader.apply([
      { op: 'update', kind: 'collaboration', id, before: {}, after: { rivalDecisions: [decision] } },
    ]);
    expect(check(bench, id, 'rivals-decided')).toBeNull();
  });

  it('counts the rival clash of somebody who declined and comes back', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida', { stage: 'declined' });
    const rival = bench.put('campaign', {
      name: 'Autumn',
      clientId: bench.put('client', { name: 'Aurora Tea' }),
    });
    const other = bench.put('collaboration', {
      campaignId: rival,
      influencerId: bench.row(id).influencerId,
      stage: 'live',
    });
    bench.put('right', { collaborationId: other, kind: 'exclusivity', rivals: ['Nimbus Foods'] });
    expect(bench.missing(id, 'agreed')).toContain('rivals-decided');
  });

  it('asks for the day of signing', () => {
    const bench = pipelineBench();
    expect(check(bench, bench.join('Ida', { contract: {} }), 'contract-signed')).not.toBeNull();
    expect(check(bench, bench.join('Bo', { contract: { signedOn: '2026-03-01' } }), 'contract-signed')).toBeNull();
  });

  it('asks for approved drafts where there are drafts or rounds, and counts agreed silence', () => {
    const bench = pipelineBench();
    const none = bench.join('Ida');
    bench.promise(none);
    expect(check(bench, none, 'drafts-approved')).toBeNull();
    const id = bench.join('Bo', { approval: { rounds: 2, reviewHours: 24, silence: 'approves' } });
    const deliverableId = bench.promise(id, { count: 2, format: 'Story' });
    expect(check(bench, id, 'drafts-approved')).toContain('Not approved: 2 × Story (Instagram)');
    bench.put('draft', { deliverableId, version: 1, sentAt: '2026-03-13T08:59:59.999Z' });
    expect(check(bench, id, 'drafts-approved', '2026-03-14T08:59:59.998Z')).not.toBeNull();
    expect(check(bench, id, 'drafts-approved', '2026-03-14T08:59:59.999Z')).toBeNull();
    const newer = { deliverableId, version: 2, sentAt: '2026-03-14T08:00:00.000Z' };
    bench.put('draft', { ...newer, decision: { outcome: 'needs-work', at: NOW } });
    expect(check(bench, id, 'drafts-approved', '2026-04-14T09:00:00.000Z')).not.toBeNull();
  });

  it('asks how advertising is marked, whether it was checked and whether it was put right', () => {
    const bench = pipelineBench();
    const of = (disclosure: object | undefined, rule: StageRule) => {
      const id = bench.join('Ida');
      bench.promise(id, disclosure ? { disclosure } : {});
      bench.promise(id, { cancelledOn: '2026-03-01' });
      return check(bench, id, rule);
    };
    expect(of(undefined, 'disclosure-agreed')).not.toBeNull();
    expect(of({ agreedOn: '2026-03-01' }, 'disclosure-agreed')).not.toBeNull();
    expect(of({ label: 'Ad' }, 'disclosure-agreed')).not.toBeNull();
    expect(of({ label: 'Ad', agreedOn: '2026-03-01' }, 'disclosure-agreed')).toBeNull();
    expect(of({ connection: 'none', agreedOn: '2026-03-01' }, 'disclosure-agreed')).toBeNull();
    expect(of(undefined, 'disclosure-checked')).toContain('was not checked');
    expect(of({ checkedOn: '2026-03-02', found: 'shown' }, 'disclosure-checked')).toBeNull();
    expect(of({ checkedOn: '2026-03-02', found: 'missing' }, 'disclosure-checked')).toContain('not corrected');
    const corrected = { checkedOn: '2026-03-02', found: 'missing', correctionDoneOn: '2026-03-03' };
    expect(of(corrected, 'disclosure-checked')).toBeNull();
  });

  it('asks for as many posts as are promised, and for figures of each', () => {
    const bench = pipelineBench();
    const id = bench.join('Ida');
    const { influencerId } = bench.row(id);
    const post = () => bench.put('post', { influencerId, platform: 'instagram' });
    const [one, two] = [post(), post()];
    const deliverableId = bench.promise(id, { count: 2, postIds: [one] });
    expect(check(bench, id, 'post-linked')).toContain('2 × Reel (Instagram)');
    bench.reader.apply([
      { op: 'update', kind: 'deliverable', id: deliverableId, before: {}, after: { postIds: [one, two] } },
    ]);
    expect(check(bench, id, 'post-linked')).toBeNull();
    const figures = (postId: string) =>
      bench.put('metricSnapshot', {
        subject: { kind: 'post', id: postId },
        metrics: { likes: 3 },
        recordedAt: NOW,
        evidence: { source: 'manual', enteredBy: 'Mara' },
      });
    figures(one);
    expect(check(bench, id, 'figures-captured')).toContain('1 linked post has no figures');
    figures(two);
    expect(check(bench, id, 'figures-captured')).toBeNull();
  });
});

describe('rules asked to enter a stage', () => {
  it('are those of all stages before, however many are skipped', () => {
    expect(rulesToEnter(defaultStages, 'identified', 'producing')).toEqual([
      'researched',
      'may-contact',
      'terms-stated',
      'deliverables-stated',
      'rivals-decided',
      'contract-signed',
    ]);
    expect(rulesToEnter(defaultStages, null, 'contacted')).toEqual(['researched', 'may-contact']);
  });

  it('are none on the way back, and those of the stage alone for declined and closed', () => {
    expect(rulesToEnter(defaultStages, 'live', 'contacted')).toEqual([]);
    expect(rulesToEnter(defaultStages, 'identified', 'declined')).toEqual([]);
    expect(rulesToEnter(defaultStages, 'identified', 'closed')).toEqual([]);
    const strict = defaultStages.map((one): Stage =>
      one.phase === 'closed' ? { ...one, rules: ['post-linked'] } : one,
    );
    expect(rulesToEnter(strict, 'identified', 'closed')).toEqual(['post-linked']);
  });

  it('hold anew for whoever comes back from declined or closed, so that these are no way round', () => {
    const paid = rulesToEnter(defaultStages, 'identified', 'paid');
    expect(paid.length).toBeGreaterThan(5);
    expect(rulesToEnter(defaultStages, 'closed', 'paid')).toEqual(paid);
    expect(rulesToEnter(defaultStages, 'declined', 'paid')).toEqual(paid);
  });

  it('ask whether somebody may be contacted wherever the agency writes, whatever the stages say', () => {
    const lax = defaultStages.map((one): Stage => ({ ...one, rules: [] }));
    for (const phase of phases) {
      const asks = ['contacted', 'interested', 'negotiating', 'agreed', 'producing', 'live'].includes(phase);
      expect(rulesToEnter(lax, 'identified', phase)).toEqual(asks ? ['may-contact'] : []);
      expect(isAbsolute('may-contact', phase)).toBe(asks);
    }
  });

  it('only grow the further somebody goes, in any pipeline', () => {
    const pipeline = fc.array(
      fc.record({
        phase: fc.constantFrom(...phases.filter((one) => one !== 'declined' && one !== 'closed')),
        rules: fc.subarray([...stageRules]),
      }),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(pipeline, fc.nat(20), fc.nat(20), (drafts, left, right) => {
        const stages = drafts.map((one, index): Stage => ({ ...one, stage: `s${index}`, name: `S${index}` }));
        const [near, far] = [left % stages.length, right % stages.length].sort((a, b) => a - b) as [number, number];
        const asked = rulesToEnter(stages, null, `s${far}`);
        const inStages = (rules: readonly StageRule[]) => rules.filter((rule) => rule !== 'may-contact');
        expect(asked).toEqual(expect.arrayContaining(inStages(rulesToEnter(stages, null, `s${near}`))));
        for (const { rules } of stages.slice(0, far + 1)) expect(asked).toEqual(expect.arrayContaining(rules));
      }),
    );
  });
});
