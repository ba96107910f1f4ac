import { describe, expect, test } from 'vitest';
import { presetLabel } from '#shared/domain/import/presets/preset-label.ts';
import { importDetail } from '#shared/queries/import-detail.ts';
import { createImportHarness, textFile } from '#test/helpers/import-harness.ts';

const rates = textFile('rates.csv', 'Date,USD,JPY\n2026-01-05,1.0412,161.2\n2026-01-06,1.0398,160.9\n');
const calendar = textFile(
  'launch.ics',
  'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:launch@example.com\r\nSUMMARY:Launch\r\nDTSTART;VALUE=DATE:20260301\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
);

describe('what rests on an import', () => {
  test('counts rates, entries and every other row with evidence, file by file', () => {
    const harness = createImportHarness();
    const run = harness.import([rates, calendar], { currency: 'EUR' }).importRun!;
    const detail = importDetail(harness.store, { id: run.id })!;
    expect(detail.files.map(({ name }) => name)).toEqual(['rates.csv', 'launch.ics']);
    expect(detail.evidenceOf).toContainEqual({ kind: 'exchangeRate', file: 'rates.csv', rows: 2 });
    expect(detail.evidenceOf).toContainEqual({ kind: 'calendarEvent', file: 'launch.ics', rows: 1 });
    expect(importDetail(harness.store, { id: 'gone' })).toBeNull();
  });

  test('names how each file was read, also tables of an own export and layouts nobody knows any more', () => {
    expect(presetLabel('influencer-list')).not.toBe('influencer-list');
    expect(presetLabel('records-campaign')).toBe('Own export: campaign');
    expect(presetLabel('long-gone')).toBe('long-gone');
  });
});
