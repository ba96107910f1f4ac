import { compareAnswers } from '#shared/domain/shortlist/compare-answers.ts';
import { readClientAnswers } from '#shared/formats/client-answers-file.ts';
import { shapeOfSentence, sizeClass, textSeed, type FuzzTarget } from '../fuzz-target.ts';
import { hold } from '../sheet-laws.ts';

const CAMPAIGN = '01946930-e680-75ad-8707-57e7bb8825f7';
const PEOPLE = ['01946930-e680-75b5-863f-e20cc57a4a06', '01946930-e680-75b6-863f-e20cc57a4a07'];
const head = `"format":"liaison-client-answers","version":1,"campaignId":"${CAMPAIGN}","by":"Mo","on":"2026-03-02"`;
const said = `{"collaborationId":"${PEOPLE[0]}","answer":"yes","comment":"Good <b>fit</b>"}`;

/** Answer files of clients: whatever comes, it is refused in a sentence or reads back as it was written. */
export const target: FuzzTarget = {
  seeds: () => [
    [textSeed('a.json', `{${head},"answers":[${said}]}`)],
    [textSeed('a.json', `\ufeff{${head},"answers":[${said},{"collaborationId":"${PEOPLE[1]}","answer":"no"}]}`)],
    [textSeed('a.json', `{${head},"answers":[]}`)],
    [textSeed('a.json', `{${head.replace('"version":1', '"version":2')},"answers":[]}`)],
  ],
  tokens: [
    '{',
    '}',
    '[',
    ']',
    ',',
    '"answer":"maybe"',
    '"comment":""',
    '"__proto__":{}',
    '"constructor"',
    'null',
    '1e999',
    '\\u0000',
    PEOPLE[1]!,
    said,
  ],
  run([file]) {
    if (!file) return [];
    const read = readClientAnswers(file.bytes);
    if ('problem' in read) {
      hold(read.problem.endsWith('.'), 'a refusal is a sentence');
      return [shapeOfSentence(read.problem)];
    }
    const again = readClientAnswers(new TextEncoder().encode(JSON.stringify(read.file)));
    hold(JSON.stringify(again) === JSON.stringify(read), 'an answer file reads back as it was written');
    const people = PEOPLE.map((collaborationId) => ({ collaborationId, name: collaborationId, recorded: [] }));
    const { changes, left } = compareAnswers(people, read.file);
    hold(changes.length + left <= read.file.answers.length, 'every answer is counted once');
    return [`${sizeClass(changes.length)} ${sizeClass(left)}`, ...changes.map(({ answer }) => String(answer))];
  },
};
