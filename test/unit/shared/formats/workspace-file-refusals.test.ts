import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { sha256Hex } from '#shared/lib/sha256.ts';
import { readWorkspaceFile, seal, writeWorkspaceFile } from '#shared/formats/workspace-file.ts';
import { workspaceFileLimits, type WorkspaceFileHeader } from '#shared/formats/workspace-file/header.ts';
import type { WorkspaceFileProblem } from '#shared/formats/workspace-file/check-rows.ts';
import { CURRENT_DATA_VERSION } from '#shared/migrations/chain.ts';
import type { Migration } from '#shared/migrations/migration.ts';
import { arbitraryWorkspaceRows, type ArbitraryRows } from '#test/helpers/arbitraries.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const [rows] = fc
  .sample(arbitraryWorkspaceRows(8), { numRuns: 200, seed: 11 })
  .filter((each) => each.account.length > 1 && each.payment.some(({ allocations }) => allocations.length > 1)) as [
  ArbitraryRows,
];

function write(content: ArbitraryRows, dataVersion = 1): Uint8Array<ArrayBuffer> {
  const createdAt = '2025-03-01T09:00:00.000Z';
  return writeWorkspaceFile({ rows: content, attachments: new Map(), appVersion: '9.9.9', dataVersion, createdAt });
}

const good = write(rows);

/** The parts of a sealed file, to be changed and sealed again with a checksum that fits. */
function parts(file: Uint8Array): { header: WorkspaceFileHeader; headerText: string; body: Uint8Array } {
  const magicEnd = file.indexOf(10);
  const headerEnd = file.indexOf(10, magicEnd + 1);
  const headerText = decoder.decode(file.subarray(magicEnd + 1, headerEnd));
  const trailerLength = '\nLIAISON-END 0000000000000000 '.length + 64 + 1;
  return {
    header: JSON.parse(headerText) as WorkspaceFileHeader,
    headerText,
    body: file.slice(headerEnd + 1, file.length - trailerLength),
  };
}

/** Seals a header that is given as text, so that it may be anything. */
function sealText(headerText: string, body: Uint8Array): Uint8Array {
  const content = new Uint8Array([...encoder.encode(`LIAISON-WORKSPACE 1\n${headerText}\n`), ...body]);
  const trailer = `\nLIAISON-END ${String(content.length).padStart(16, '0')} ${sha256Hex(content)}\n`;
  return new Uint8Array([...content, ...encoder.encode(trailer)]);
}

/** A file whose section of one kind holds the given text, with sizes, hash and checksum that fit. */
function withSection(kind: string, text: string, count: number): Uint8Array {
  const { header, body } = parts(good);
  const pieces: Uint8Array[] = [];
  let offset = 0;
  const sections = header.sections.map((section) => {
    const original = body.subarray(offset, offset + section.packedBytes);
    offset += section.packedBytes;
    const bytes = encoder.encode(text);
    const packed = section.kind === kind ? gzipSync(bytes) : original;
    pieces.push(packed);
    if (section.kind !== kind) return section;
    return { kind, rows: count, bytes: bytes.length, packedBytes: packed.length, sha256: sha256Hex(bytes) };
  });
  return seal({ ...header, sections }, new Uint8Array(pieces.flatMap((piece) => [...piece])));
}

function refusal(
  file: Uint8Array,
  limits = workspaceFileLimits,
): { reason: string; problems: readonly WorkspaceFileProblem[] } {
  const outcome = readWorkspaceFile(file, { limits });
  if (outcome.tag === 'ok') throw new Error('The file was accepted');
  return outcome;
}

test('the file the damaged ones are made from is good, also when it is taken apart and sealed again', () => {
  const { header, headerText, body } = parts(good);
  expect(readWorkspaceFile(good).tag).toBe('ok');
  expect(seal(header, body)).toEqual(good);
  expect(sealText(headerText, body)).toEqual(good);
});

describe('a damaged file is refused', () => {
  test('when it is cut anywhere', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), (length) => {
        expect(refusal(good.slice(0, length)).reason).toMatch(/empty|not a Liaison|cut short|damaged/);
      }),
    );
  });

  test('when any one bit differs', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(7), (position, bit) => {
        const flipped = good.slice();
        flipped[position] = flipped[position]! ^ (1 << bit);
        expect(refusal(flipped).reason).toMatch(/not a Liaison|newer Liaison|cut short|damaged/);
      }),
      { numRuns: 300 },
    );
  });

  test('when something is added at its end', () => {
    expect(refusal(new Uint8Array([...good, 10])).reason).toMatch(/damaged|cut short/);
  });

  test('when it is another kind of file', () => {
    expect(refusal(encoder.encode('name,followers\nMira,12\n')).reason).toBe('This is not a Liaison workspace file.');
    expect(refusal(new Uint8Array()).reason).toBe('The file is empty.');
    expect(refusal(encoder.encode('age-encryption.org/v1\n-> scrypt')).reason).toMatch(/encrypted/);
  });
});

describe('a newer file is refused with the way out', () => {
  test.each([
    ['envelope', encoder.encode('LIAISON-WORKSPACE 2\n{}\n')],
    ['data version', write(rows, CURRENT_DATA_VERSION + 1)],
    ['reader version', seal({ ...parts(good).header, minimumReaderVersion: 2 }, parts(good).body)],
    ['currency table', seal({ ...parts(good).header, currencyTableVersion: 99 }, parts(good).body)],
  ])('by its %s', (_, file) => {
    expect(refusal(file).reason).toMatch(/newer Liaison.*Update Liaison to open it; nothing was changed/s);
  });

  test('by a feature it requires, even when the rest of the header is unknown', () => {
    expect(refusal(seal({ requires: ['folded-sections'] }, new Uint8Array())).reason).toMatch(/folded-sections/);
  });

  test('but an optional member of the header that nobody knows yet does not matter', () => {
    const file = seal({ ...parts(good).header, colour: 'blue' }, parts(good).body);
    expect(readWorkspaceFile(file).tag).toBe('ok');
  });
});

describe('a header is refused', () => {
  const { headerText, header, body } = parts(good);

  test('when it names a key twice', () => {
    const twice = headerText.replace('{"appVersion":"9.9.9"', '{"appVersion":"1.0.0","appVersion":"9.9.9"');
    expect(twice).not.toBe(headerText);
    expect(refusal(sealText(twice, body)).reason).toMatch(/names a key twice/);
  });

  test('when it is nested deeply enough to break what walks over it', () => {
    expect(refusal(sealText('['.repeat(100_000) + ']'.repeat(100_000), body)).reason).toMatch(/nested deeper/);
  });

  test('when it is not JSON, too long, or lacks something', () => {
    expect(refusal(sealText('{', body)).reason).toMatch(/not JSON/);
    expect(refusal(good, { ...workspaceFileLimits, headerBytes: 100 }).reason).toMatch(/larger/);
    expect(refusal(seal({ ...header, createdAt: 'yesterday' }, body)).reason).toMatch(/createdAt/);
  });

  test('when its sizes do not fit the file', () => {
    expect(refusal(seal(header, body.slice(1))).reason).toMatch(/lengths/);
    const double = [...header.sections, header.sections[0]!];
    expect(refusal(seal({ ...header, sections: double }, body)).reason).toMatch(/twice/);
  });
});

describe('a bomb is refused before it is unpacked', () => {
  test('when it declares more than the limit', () => {
    const { header, body } = parts(good);
    const sections = header.sections.map((section) => ({ ...section, bytes: 2 ** 40 }));
    expect(refusal(seal({ ...header, sections }, body)).reason).toMatch(/would unpack to/);
  });

  test('when it unpacks to more than it declares', () => {
    const { header, body } = parts(good);
    const sections = header.sections.map((section) => ({ ...section, bytes: Math.min(section.bytes, 5) }));
    expect(refusal(seal({ ...header, sections }, body)).problems[0]?.problem).toMatch(/more than the 5 bytes/);
  });

  test('when it packs too well to be rows', () => {
    const text = 'a'.repeat(40 * 1024 * 1024);
    expect(refusal(withSection('touch', text, 1)).problems).toMatchObject([
      { kind: 'touch', line: 0, problem: 'unpacks to more than 200 times its size' },
    ]);
  });

  test('when one line is longer than any row', () => {
    const limits = { ...workspaceFileLimits, lineBytes: 1_000 };
    const file = withSection('touch', `"${'a'.repeat(2_000)}"\n`, 1);
    expect(refusal(file, limits).problems[0]?.problem).toMatch(/line longer than 1000/);
  });
});

describe('wrong rows are named by kind and line', () => {
  const lineOf = (row: object): string => `${canonicalJson(row)}\n`;
  const accounts = [...rows.account].sort((a, b) => (a.id < b.id ? -1 : 1));
  const first = accounts[0]!;
  const second = accounts[1]!;

  test('that are not JSON, name a key twice, or break off', () => {
    expect(refusal(withSection('client', '[]\n', 1)).problems[0]?.problem).toBe('is not a record');
    expect(refusal(withSection('client', '{"id":\n', 1)).problems[0]).toMatchObject({ kind: 'client', line: 1 });
    expect(refusal(withSection('client', '{"id":1,"id":2}\n', 1)).problems[0]?.problem).toMatch(/key twice/);
    expect(refusal(withSection('client', '{"id":1}', 1)).problems[0]?.problem).toMatch(/middle of a line/);
    expect(refusal(withSection('client', `${'['.repeat(99)}${']'.repeat(99)}\n`, 1)).problems[0]?.problem).toMatch(
      /nested/,
    );
  });

  test('that break their schema', () => {
    const wrong = lineOf({ ...first, platform: 'myspace' });
    const { reason, problems } = refusal(withSection('account', wrong, 1));
    expect(problems[0]).toMatchObject({ kind: 'account', line: 1 });
    expect(problems[0]?.problem).toMatch(/^platform: /);
    expect(reason).toMatch(/account, line 1/);
    expect(refusal(withSection('account', lineOf({ ...first, extra: 1 }), 1)).problems[0]?.problem).toMatch(/extra/);
  });

  test('that are more or fewer than the header says', () => {
    const { problems } = refusal(withSection('account', lineOf(first), 2));
    expect(problems).toMatchObject([{ kind: 'account', line: 0, problem: 'holds 1 rows instead of 2' }]);
  });

  test('that repeat an id or an account, or refer to nothing', () => {
    const repeated = lineOf(first) + lineOf({ ...second, id: first.id });
    expect(refusal(withSection('account', repeated, 2)).problems.map(({ problem }) => problem)).toContain(
      `repeats the id ${first.id}`,
    );
    const twin = { ...first, handle: 'mira.lune' };
    const twice = lineOf(twin) + lineOf({ ...twin, id: second.id, handle: 'MIRA.LUNE' });
    expect(refusal(withSection('account', twice, 2)).problems.map(({ problem }) => problem)).toContain(
      'is the same account as line 1',
    );
    const stranger = '01890000-0000-7000-8000-000000000000';
    const lost = lineOf({ ...first, influencerId: stranger });
    expect(refusal(withSection('account', lost, 1)).problems[0]).toMatchObject({
      kind: 'account',
      line: 1,
      problem: `names the influencer ${stranger}, which is not in the file`,
    });
  });

  test('that do not add up', () => {
    const payments = [...rows.payment].sort((a, b) => (a.id < b.id ? -1 : 1));
    const at = payments.findIndex(({ allocations }) => allocations.length > 1);
    const broken = payments.map((row, index) =>
      index === at ? { ...row, allocations: row.allocations.slice(0, 1) } : row,
    );
    const { problems } = refusal(withSection('payment', broken.map(lineOf).join(''), broken.length));
    expect(problems).toContainEqual({
      kind: 'payment',
      line: at + 1,
      problem: 'has allocations that do not add up to its amount',
    });
  });

  test('whose control totals are not those of the header', () => {
    const { header, body } = parts(good);
    const controlTotals = { ...header.controlTotals, revenue: { ...header.controlTotals.revenue, EUR: '1.00' } };
    const { problems } = refusal(seal({ ...header, controlTotals }, body));
    expect(problems[0]).toMatchObject({ kind: 'revenue', line: 0 });
    expect(problems[0]?.problem).toMatch(/the header says .*1\.00 EUR/);
  });

  test('and listing them stops at the limit', () => {
    const { problems, reason } = refusal(withSection('client', '1\n'.repeat(500), 500));
    expect(problems).toHaveLength(workspaceFileLimits.problems);
    expect(reason).toMatch(/at least 100 problems/);
  });
});

describe('older data', () => {
  const first: Migration = { to: 1, what: 'The first schema', migrate: (old) => old };
  const alone = {
    ...rows,
    campaign: [],
    promoCode: [],
    webTraffic: [],
    trackingLink: [],
    collaboration: [],
    right: [],
    gift: [],
    deliverable: [],
    draft: [],
    order: [],
    payment: [],
    post: [],
    trip: [],
  };
  const lone = { ...alone, metricSnapshot: rows.metricSnapshot.filter(({ subject }) => subject.kind === 'account') };
  const file = write(lone);

  test('goes through the migrations', () => {
    const rename: Migration = {
      to: 2,
      what: 'Names say that they are old',
      migrate: (old) => ({
        ...old,
        client: old['client']!.map((row) => ({ ...row, name: `Old ${row['name'] as string}` })),
      }),
    };
    const outcome = readWorkspaceFile(file, { migrations: [first, rename] });
    const clients = outcome.tag === 'ok' ? outcome.rows.client : [];
    expect(clients.length).toBeGreaterThan(0);
    for (const { name } of clients) expect(name).toMatch(/^Old /);
  });

  test('is held to the schemas of today', () => {
    const spoil: Migration = { to: 2, what: 'Loses rows', migrate: () => ({ workspace: [{}] }) };
    const outcome = readWorkspaceFile(file, { migrations: [first, spoil] });
    expect(outcome).toMatchObject({ tag: 'refused' });
  });
});
