import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArguments, recordKinds } from '#main/command-line/parse-arguments.ts';

const parse = (line: string): unknown => parseArguments(line.split(' ').filter((word) => word !== ''));
const wrong = (line: string): string => {
  const parsed = parseArguments(line.split(' ').filter((word) => word !== ''));
  return parsed.tag === 'wrong' ? parsed.problem : `accepted: ${JSON.stringify(parsed)}`;
};

describe('the words of a command', () => {
  test('are read for every command', () => {
    expect(parse('new w.liaison')).toEqual({
      tag: 'run',
      isJson: false,
      line: { command: 'new', workspace: 'w.liaison', isSample: false },
    });
    expect(parse('new --sample w.liaison --json')).toMatchObject({ isJson: true, line: { isSample: true } });
    expect(parse('check w.liaison')).toMatchObject({ line: { command: 'check', workspace: 'w.liaison' } });
    expect(parse('import --workspace w.liaison a.csv b.csv')).toMatchObject({
      line: { command: 'import', workspace: 'w.liaison', files: ['a.csv', 'b.csv'] },
    });
    expect(parse('import a.csv --workspace=w --kind posts --into Spring --mapping brand --currency inr')).toMatchObject(
      {
        line: { files: ['a.csv'], kind: 'posts', into: 'Spring', mapping: 'brand', currency: 'INR' },
      },
    );
    expect(parse('figures --workspace w --campaign C --influencer I')).toMatchObject({
      line: { command: 'figures', campaign: 'C', influencer: 'I' },
    });
    expect(parse('report --workspace w --campaign C --out r.pdf --template T')).toMatchObject({
      line: { command: 'report', campaign: 'C', out: 'r.pdf', template: 'T' },
    });
    expect(parse('export --workspace w --kind orders --out o.csv')).toMatchObject({
      line: { command: 'export', kind: 'orders', out: 'o.csv' },
    });
    expect(parse('export --workspace w --kind campaign --campaign Spring --out o.xlsx')).toMatchObject({
      line: { command: 'export', kind: 'campaign', campaign: 'Spring', out: 'o.xlsx' },
    });
  });

  test('leave out what was not said', () => {
    expect(parse('figures --workspace w')).toEqual({
      tag: 'run',
      isJson: false,
      line: { command: 'figures', workspace: 'w' },
    });
  });

  test('may hold anything after two dashes', () => {
    expect(parse('import --workspace w -- --odd.csv')).toMatchObject({ line: { files: ['--odd.csv'] } });
  });

  test('ask for help and version', () => {
    expect(parse('--help')).toEqual({ tag: 'help' });
    expect(parse('import --help')).toEqual({ tag: 'help' });
    expect(parse('--version')).toEqual({ tag: 'version' });
  });
});

describe('wrong usage is named', () => {
  test.each([
    ['', /Name a command/],
    ['paint w.liaison', /no command "paint"/],
    ['constructor', /no command "constructor"/],
    ['new', /exactly one workspace/],
    ['new a.liaison b.liaison', /exactly one workspace/],
    ['check', /exactly one workspace/],
    ['import a.csv', /--workspace is missing/],
    ['import --workspace w', /at least one file/],
    ['import --workspace w --workspace v a.csv', /twice/],
    ['import --workspace w --kind clowns a.csv', /"clowns" is not a KIND/],
    ['import --workspace w --currency rupees a.csv', /not an ISO 4217/],
    ['import --workspace= a.csv', /--workspace needs a value/],
    ['import --workspace w --allocate-by-orders a.csv', /--allocate-by-orders/],
    ['figures --workspace w extra', /"extra" is not expected/],
    ['figures w', /"w" is not expected|--workspace/],
    ['report --workspace w --out r.pdf', /--campaign is missing/],
    ['report --workspace w --campaign C', /--out is missing/],
    ['export --workspace w --out o.csv', /--kind is missing/],
    ['export --workspace w --kind mail --out o.csv', /"mail" is no KIND that can be exported. Kinds: .+everything/],
    ['export --workspace w --kind campaign --out o.xlsx', /--campaign is missing/],
    ['export --workspace w --kind orders --campaign C --out o.csv', /--campaign goes with --kind campaign only/],
    ['figures --workspace', /--workspace/],
    ['figures --workspace w --sample', /--sample/],
    ['new w.liaison --json=yes', /--json/],
  ])('%s', (line, problem) => {
    expect(wrong(line)).toMatch(problem);
  });

  test('and never throws, whatever is typed', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'new',
        'import',
        'figures',
        'report',
        'export',
        'check',
        '--workspace',
        '--kind',
        '--json',
        '--',
        '-',
      ),
      fc.constantFrom(...recordKinds),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        expect(['run', 'help', 'version', 'wrong']).toContain(parseArguments(words).tag);
      }),
      { numRuns: 500 },
    );
  });
});
