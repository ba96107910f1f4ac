import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateCardOf } from '#shared/domain/figures/rates-in-force.ts';
import { influencerTimeline } from '#shared/queries/influencer-page.ts';
import { audienceReadingsOf } from '#shared/domain/people/audience-readings.ts';
import { contactsOf, touchesAround } from '#shared/queries/person-parts.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const days = fc.constantFrom('2025-01-01', '2025-06-01', '2026-01-01', '2026-06-01');

describe('the rate card', () => {
  it('has the newest rate of each platform, format and currency in force, in whatever order they came', () => {
    const rate = fc.record({
      day: days,
      format: fc.constantFrom('Reel', 'reel', 'Story'),
      currency: fc.constantFrom('EUR' as const, 'USD' as const),
      amount: fc.integer({ min: 1, max: 999 }).map((value) => `${value}.00`),
    });
    fc.assert(
      fc.property(fc.array(rate, { maxLength: 12 }), (rates) => {
        const builder = createStoreBuilder();
        const id = builder.influencer('Mara Lind');
        for (const { day, format, currency, amount } of rates) {
          builder.add('rate', {
            influencerId: id,
            platform: 'instagram',
            format,
            price: { amount, currency },
            recordedAt: '2026-07-01T09:00:00.000Z',
            evidence: { source: 'manual', capturedOn: day },
          });
        }
        const card = rateCardOf(builder.store, id);
        const keys = new Set(rates.map(({ format, currency }) => `${format.toLowerCase()} ${currency}`));
        expect(card).toHaveLength(keys.size);
        expect(card.reduce((sum, { earlier }) => sum + 1 + earlier.length, 0)).toBe(rates.length);
        for (const { inForce, earlier } of card) {
          for (const old of earlier) expect(old.evidence.capturedOn! <= inForce.evidence.capturedOn!).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('parts of a person', () => {
  const builder = createStoreBuilder();
  const contact = builder.add('contact', { name: 'Rut Falk', emails: [], phones: [] });
  const first = builder.add('contact', { name: 'Ida Sand', emails: [], phones: [] });
  const reading = (value: string, capturedOn?: string) => ({
    dimension: 'country' as const,
    parts: [{ value, percent: 40 }],
    evidence: { source: 'screenshot' as const, ...(capturedOn === undefined ? {} : { capturedOn }) },
  });
  const id = builder.influencer('Mara Lind', {
    contacts: [
      { contactId: contact, role: 'agent', isFirst: false },
      { contactId: first, role: 'manager', isFirst: true },
    ],
    audience: [reading('Norway', '2025-01-01'), reading('Sweden', '2026-01-01'), reading('Chile')],
  });
  for (let index = 0; index < 30; index += 1) {
    builder.influencer(`Person ${index}`, { contacts: [{ contactId: contact, role: 'agent', isFirst: false }] });
  }
  const person = builder.store.get('influencer', id)!;

  it('puts the contact who is written to first before others, and counts whom else they serve', () => {
    const views = contactsOf(builder.store, person);
    expect(views.map((view) => view.contact.name)).toEqual(['Ida Sand', 'Rut Falk']);
    expect(views[1]).toMatchObject({ othersTotal: 30 });
    expect(views[1]!.others).toHaveLength(20);
    expect(views[1]!.others.map((other) => other.id)).not.toContain(id);
  });

  it('takes the newest reading of a dimension, keeps the others reachable by their places', () => {
    const [countries] = audienceReadingsOf(person);
    expect(countries!.latest.reading.parts[0]!.value).toBe('Sweden');
    expect(countries!.earlier.map(({ position }) => position)).toEqual([0, 2]);
  });

  it('finds the last touch that happened and the next that is planned', () => {
    const touch = (on: string, state: string) => builder.add('touch', { influencerId: id, medium: 'call', state, on });
    touch('2026-01-01', 'done');
    touch('2026-03-01', 'missed');
    touch('2026-02-01', 'answered');
    touch('2026-06-01', 'planned');
    touch('2026-05-01', 'planned');
    expect(touchesAround(builder.store, id)).toMatchObject({ last: { on: '2026-02-01' }, next: { on: '2026-05-01' } });
  });

  it('puts everything dated on one timeline, newest first, each once', () => {
    const campaign = builder.campaign('Spring');
    builder.add('collaboration', { campaignId: campaign, influencerId: id, stage: 'agreed' });
    builder.add('researchNote', { influencerId: id, on: '2026-04-01', text: 'Asks for samples' });
    builder.post(id, { postedOn: '2026-04-02' });
    builder.post(id);
    builder.payment(id, '10.00', { paidOn: '2026-04-03' });
    const timeline = influencerTimeline(builder.store, { id });
    const types = new Set(timeline.map(({ type }) => type));
    for (const type of ['added', 'touch', 'audience', 'joined', 'research', 'post', 'payment'] as const) {
      expect(types).toContain(type);
    }
    const on = timeline.map((entry) => entry.on);
    expect(on).toEqual(on.toSorted().reverse());
    expect(new Set(timeline.map(({ key }) => key)).size).toBe(timeline.length);
    expect(timeline.filter(({ type }) => type === 'post')).toHaveLength(1);
  });
});
