import { describe, expect, it } from 'vitest';
import { importFixture, writtenOtherwise } from '#test/helpers/import-fixture.ts';
import { createImportHarness, textFile } from '#test/helpers/import-harness.ts';
import { fixturePeople, presetFixtures } from '#test/helpers/preset-fixtures.ts';

describe('files of other programs', () => {
  it.each(presetFixtures)('$file is $preset, and importing it again changes nothing', ({ file, preset, options }) => {
    const harness = createImportHarness();
    harness.import([textFile('people.csv', fixturePeople)]);
    const asked = harness.plan([importFixture(file)], options).preview.doubtful;
    const decisions = Object.fromEntries(asked.map(({ id, options: [first] }) => [id, first!.id]));
    const plan = harness.import([importFixture(file)], { ...options, decisions });
    expect(plan.preview.counts.doubtful).toBe(0);
    expect(plan.preview.counts.added + plan.preview.counts.changed).toBeGreaterThan(0);
    expect(plan.preview.files[0]!.preset?.id).toBe(preset);
    expect(plan.preview.needs).toEqual([]);
    expect(plan.preview.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const again = harness.import([importFixture(file)], options);
    expect(again.preview.changesNothing).toBe(true);
    expect(again.preview.counts.added).toBe(0);
  });

  it.each(presetFixtures)(
    '$file reads the same however its cells are parted and encoded',
    ({ file, preset, options }) => {
      const rowsOf = (source: ReturnType<typeof importFixture>) => {
        const harness = createImportHarness();
        harness.import([textFile('people.csv', fixturePeople)]);
        const { preview, rows } = harness.plan([source], options);
        return {
          preset: preview.files[0]!.preset?.id,
          rows: rows.map(({ row, outcome, title, changes }) => ({ row, outcome, title, changes })),
        };
      };
      const plain = rowsOf(importFixture(file));
      expect(plain.preset).toBe(preset);
      const source = importFixture(file);
      expect(rowsOf(writtenOtherwise(source, { delimiter: ';', encoding: 'utf-8' }))).toEqual(plain);
      expect(rowsOf(writtenOtherwise(source, { delimiter: '\t', encoding: 'utf-16le' }))).toEqual(plain);
    },
  );
});
