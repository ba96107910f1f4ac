import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from '#shared/domain/shortlist/compare-answers.ts';
import { ANSWERS_LIMIT, readClientAnswers, type ClientAnswersFile } from '#shared/formats/client-answers-file.ts';
import { createTestIds } from '#test/helpers/test-sources.ts';

const newId = createTestIds(3);
const [campaignId, ada, ben] = [newId(), newId(), newId()];
const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const whole = {
  format: 'liaison-client-answers',
  version: 1,
  campaignId,
  by: 'Mo',
  on: '2026-03-02',
  answers: [{ collaborationId: ada, answer: 'yes', comment: 'Good <b>fit</b>' }, { collaborationId: ben }],
};
const read = (value: unknown) => readClientAnswers(bytesOf(value));
const problemOf = (value: unknown): string => {
  const outcome = read(value);
  if ('file' in outcome) throw new Error('Not refused');
  return outcome.problem;
};

describe('the answer file of a client', () => {
  it('is read as it was written, also with a byte order mark', () => {
    expect(read(whole)).toEqual({ file: whole });
    expect(read(`\ufeff${JSON.stringify(whole)}`)).toEqual({ file: whole });
  });

  it.each([
    ['text', 'hello'],
    ['nothing', ''],
    ['a list', [whole]],
    ['another format', { ...whole, format: 'liaison-answers' }],
    ['no version', { ...whole, version: undefined }],
    ['deep nesting', '['.repeat(200_000)],
  ])('is refused when it is %s', (_what, value) => {
    expect(problemOf(value)).toContain('no answer file of a client');
  });

  it.each([
    ['version', { ...whole, version: 0.5 }, 'no answer file'],
    ['newer version', { ...whole, version: 2 }, 'has version 2'],
    ['unknown member', { ...whole, fee: '1' }, 'at its start'],
    ['id', { ...whole, campaignId: '../../etc' }, 'at campaignId'],
    ['day', { ...whole, on: '2026-02-31' }, 'at on'],
    ['name', { ...whole, by: '' }, 'at by'],
    ['long name', { ...whole, by: 'x'.repeat(501) }, 'at by'],
    ['answer', { ...whole, answers: [{ collaborationId: ada, answer: 'sure' }] }, 'at answers.0.answer'],
    ['comment', { ...whole, answers: [{ collaborationId: ada, comment: 'x'.repeat(5_001) }] }, 'at answers.0.comment'],
    ['member of an answer', { ...whole, answers: [{ collaborationId: ada, by: 'Lu' }] }, 'at answers.0'],
    ['prototype', `{"__proto__":{"x":1},${JSON.stringify(whole).slice(1)}`, 'at its start'],
    ['person twice', { ...whole, answers: [whole.answers[1], whole.answers[1]] }, 'a person twice'],
  ])('is refused for a wrong %s, with the place', (_what, value, sentence) => {
    expect(problemOf(value)).toContain(sentence);
  });

  it('is refused when it is no text or too large', () => {
    expect(readClientAnswers(Uint8Array.from([0xff, 0xfe, 0x7b]))).toHaveProperty('problem');
    expect(readClientAnswers(new Uint8Array(ANSWERS_LIMIT + 1))).toMatchObject({
      problem: expect.stringContaining('larger than 4 MB'),
    });
  });

  it('answers any bytes and any JSON with a file or a sentence', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.json().map(bytesOf)), (bytes) => {
        expect(readClientAnswers(bytes)).toHaveProperty('problem');
      }),
    );
  });
});

describe('an answer file held against the shortlist', () => {
  const file = read({ ...whole, answers: [...whole.answers, { collaborationId: newId(), answer: 'no' }] });
  const compared = (recorded: Parameters<typeof compareAnswers>[0][number]['recorded']) =>
    compareAnswers(
      [
        { collaborationId: ben, name: 'Ben', recorded: [] },
        { collaborationId: ada, name: 'Ada', recorded },
      ],
      (file as { file: ClientAnswersFile }).file,
    );

  it('says what would change, and how many are not on it any more', () => {
    expect(compared([{ by: 'mo', on: '2026-03-01', answer: 'no' }])).toEqual({
      changes: [
        {
          collaborationId: ada,
          name: 'Ada',
          before: { by: 'mo', on: '2026-03-01', answer: 'no', comment: null },
          answer: 'yes',
          comment: 'Good <b>fit</b>',
          isKnown: false,
        },
      ],
      left: 1,
    });
  });

  it('knows what is recorded already', () => {
    const { changes } = compared([{ by: 'Mo', on: '2026-03-02', answer: 'yes', comment: 'Good <b>fit</b>' }]);
    expect(changes.map(({ isKnown }) => isKnown)).toEqual([true]);
  });
});
