import { describe, expect, it } from 'vitest';
import { updateInfluencer } from '#shared/commands/update-influencer.ts';
import { changedFields } from '#shared/domain/people/changed-fields.ts';
import { influencerDefaults } from '#shared/model/influencer.ts';
import { commandBench } from '#test/helpers/rows-reader.ts';

function bench() {
  const made = commandBench();
  const field = (name: string) => made.add('customField', { name, type: 'text', choices: [] });
  const [shoe, shirt] = [field('Shoe'), field('Shirt')] as [string, string];
  const id = made.add('influencer', {
    ...influencerDefaults,
    name: 'Ada Example',
    city: 'Berlin',
    emails: ['ada@example.com'],
    custom: { [shoe]: '38', [shirt]: 'M' },
  });
  const stored = () => made.reader.get('influencer', id)!;
  return { ...made, id, shoe, shirt, stored };
}

describe('the changed fields of a form', () => {
  it('are none when nothing was typed, with empty texts and lists for what is not known', () => {
    const { stored, shoe, shirt } = bench();
    const form = {
      name: 'Ada Example',
      pronouns: '',
      otherNames: [],
      cadence: null,
      emails: ['ada@example.com'],
      custom: { [shoe]: '38', [shirt]: 'M' },
    };
    expect(changedFields(stored(), form)).toEqual({});
  });

  it('leave alone what somebody else changed meanwhile', () => {
    const { stored, run, id, shoe, shirt } = bench();
    const opened = stored();
    run(updateInfluencer, { id, city: 'Rome', phones: ['123'], custom: { [shirt]: 'L' } });
    const form = {
      name: 'Ada Lind',
      city: 'Berlin',
      emails: [],
      phones: [],
      custom: { [shoe]: null, [shirt]: 'M' },
    };
    run(updateInfluencer, { id, ...changedFields(opened, form) });
    expect(stored()).toMatchObject({ name: 'Ada Lind', city: 'Rome', phones: ['123'], custom: { [shirt]: 'L' } });
    expect(stored().emails).toBeUndefined();
    expect(stored().custom).not.toHaveProperty(shoe);
  });
});
