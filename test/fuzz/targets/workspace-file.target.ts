import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'fflate';
import fc from 'fast-check';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { sha256Hex } from '#shared/lib/sha256.ts';
import { readWorkspaceFile, seal, writeWorkspaceFile } from '#shared/formats/workspace-file.ts';
import { TRAILER_LENGTH } from '#shared/formats/workspace-file/header.ts';
import { CURRENT_DATA_VERSION } from '#shared/migrations/chain.ts';
import { arbitraryWorkspaceRows, type ArbitraryRows } from '#test/helpers/arbitraries.ts';
import { createTestIds } from '#test/helpers/test-sources.ts';
import { createSampleRows } from '#test/helpers/sample-rows.ts';
import {
  shapeOfSentence,
  sizeClass,
  textSeed,
  type FuzzContainer,
  type FuzzFile,
  type FuzzTarget,
} from '../fuzz-target.ts';
import { hold } from '../sheet-laws.ts';

const LF = 0x0a;
const HEADER = 'header';
const ATTACHMENTS = 'attachments';

interface Section {
  readonly kind: string;
  readonly packedBytes: number;
}

function write(rows: ArbitraryRows): Uint8Array {
  const { attachment: _left, ...others } = rows;
  return writeWorkspaceFile({
    rows: { ...others, attachment: [] },
    attachments: new Map(),
    appVersion: '1.0.0',
    dataVersion: CURRENT_DATA_VERSION,
    createdAt: '2025-03-01T09:00:00.000Z',
  });
}

/** Header and sections are changed unpacked; lengths, hashes and checksum are made to fit again. */
const container: FuzzContainer = {
  open(bytes) {
    try {
      const magicEnd = bytes.indexOf(LF);
      const headerEnd = bytes.indexOf(LF, magicEnd + 1);
      const header = bytes.subarray(magicEnd + 1, headerEnd);
      const { sections } = JSON.parse(new TextDecoder().decode(header)) as { sections: Section[] };
      const body = bytes.subarray(headerEnd + 1, bytes.length - TRAILER_LENGTH);
      let at = 0;
      const parts = sections.map(({ kind, packedBytes }) => ({
        name: kind,
        bytes: gunzipSync(body.subarray(at, (at += packedBytes))),
      }));
      return [{ name: HEADER, bytes: header }, ...parts, { name: ATTACHMENTS, bytes: body.subarray(at) }];
    } catch {
      // A file that was changed from outside may not come apart any more; then it is only changed as bytes.
      return null;
    }
  },
  close([header, ...others]) {
    const attachments = others.at(-1)!;
    const parts = others.slice(0, -1);
    const packed = parts.map(({ bytes }) => gzipSync(bytes, { level: 1, mtime: 0 }));
    const sections = parts.map(({ name, bytes }, index) => ({
      kind: name,
      rows: bytes.reduce((lines, byte) => lines + (byte === LF ? 1 : 0), 0),
      bytes: bytes.length,
      packedBytes: packed[index]!.length,
      sha256: sha256Hex(bytes),
    }));
    const body = [...packed, attachments.bytes].flatMap((piece) => [...piece]);
    return seal(headerWith(header!, sections), Uint8Array.from(body));
  },
};

/** The header as changed, with sections that fit; where it is no object any more it takes the place of a name. */
function headerWith({ bytes }: FuzzFile, sections: readonly object[]): object {
  const text = new TextDecoder().decode(bytes);
  try {
    const header: unknown = JSON.parse(text);
    if (typeof header === 'object' && header !== null) return { ...header, sections };
  } catch {
    // What is no JSON is handed on below.
  }
  return { application: text.slice(0, 1_000), sections };
}

/** The workspace file: envelope, header, sections and rows. */
export const target: FuzzTarget = {
  container,
  seeds: () => [
    ...fc
      .sample(arbitraryWorkspaceRows(2), { numRuns: 4, seed: 11 })
      .map((rows) => [{ name: 'a.liaison', bytes: write(rows) }]),
    ...[1, 2].map((version) => [
      {
        name: 'a.liaison',
        bytes: readFileSync(new URL(`../../fixtures/workspace-file/version-${version}.liaison`, import.meta.url)),
      },
    ]),
    [textSeed('a.liaison', canonicalJson(createSampleRows(createTestIds()).workspace()))],
  ],
  tokens: [
    'LIAISON-WORKSPACE 1\n',
    'LIAISON-WORKSPACE 99\n',
    'age-encryption.org/v1\n',
    '\nLIAISON-END ',
    '{',
    '}',
    '[',
    ']',
    '[[[[',
    '{"a":',
    '"',
    '\\',
    '\\u0000',
    '\\ud800',
    ',',
    ':',
    'null',
    'true',
    '-1',
    '1e400',
    '1.0',
    '""',
    '{}',
    '[]',
    '\n',
    '"id":',
    '"name":',
    '"amount":"',
    '"currency":"EUR"',
    '"__proto__":{}',
    '"constructor":1',
    '"requires":["x"]',
    '"dataVersion":1',
    '"dataVersion":99',
    '"minimumReaderVersion":2',
    '"kind":"x"',
    '"2025-02-30"',
    '9007199254740993',
    '\u0000',
    'é',
  ],
  run([file]) {
    if (!file) return [];
    const outcome = readWorkspaceFile(file.bytes);
    if (outcome.tag === 'refused') {
      hold(/\S.*[.!?)]$/su.test(outcome.reason), `a sentence: ${outcome.reason}`);
      return [
        shapeOfSentence(outcome.reason),
        ...outcome.problems.map(({ kind, problem }) => `${kind} ${shapeOfSentence(problem)}`),
      ];
    }
    const { header, rows, attachments } = outcome;
    const { appVersion, createdAt } = header;
    const again = readWorkspaceFile(
      writeWorkspaceFile({ rows, attachments, appVersion, createdAt, dataVersion: CURRENT_DATA_VERSION }),
    );
    hold(
      again.tag === 'ok' && canonicalJson(again.rows) === canonicalJson(rows),
      'what was read is written and read again',
    );
    return Object.entries(rows).map(([kind, list]) => `${kind} ${sizeClass(list.length)}`);
  },
};
