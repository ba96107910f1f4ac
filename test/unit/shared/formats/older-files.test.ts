import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readWorkspaceFile, writeWorkspaceFile } from '#shared/formats/workspace-file.ts';
import { CURRENT_DATA_VERSION } from '#shared/migrations/chain.ts';
import { phases } from '#shared/model/pipeline.ts';

/** Written by the Liaison of data version 1, with rows of every kind it had and every field set somewhere. */
const versionOne = fileURLToPath(new URL('../../../fixtures/workspace-file/version-1.liaison', import.meta.url));

/** Written by the Liaison of data version 2, with the kinds that came with it. */
const versionTwo = fileURLToPath(new URL('../../../fixtures/workspace-file/version-2.liaison', import.meta.url));

/** Written by the Liaison of data version 3, with somebody in every stage of the pipeline it had. */
const versionThree = fileURLToPath(new URL('../../../fixtures/workspace-file/version-3.liaison', import.meta.url));

function opened(bytes: Uint8Array) {
  const outcome = readWorkspaceFile(bytes);
  if (outcome.tag === 'refused') throw new Error(outcome.reason);
  return outcome;
}

describe('a file of version 1', () => {
  it('opens with everything that is in it', () => {
    const { header, rows, attachments } = opened(readFileSync(versionOne));
    expect(header.dataVersion).toBe(1);
    const counts = Object.fromEntries(Object.entries(rows).map(([kind, list]) => [kind, list.length]));
    expect(counts).toEqual({
      workspace: 1,
      client: 1,
      customField: 0,
      contact: 0,
      influencer: 3,
      account: 2,
      rate: 0,
      researchNote: 0,
      distinction: 0,
      campaign: 1,
      collaboration: 1,
      post: 1,
      order: 2,
      payment: 1,
      metricSnapshot: 2,
      touch: 9,
      trip: 1,
      importRun: 1,
      attachment: 1,
      promoCode: 0,
      exchangeRate: 0,
      calendarEvent: 0,
      webTraffic: 0,
      importMapping: 0,
      savedView: 0,
      right: 0,
      gift: 0,
      deliverable: 0,
      draft: 0,
      trackingLink: 0,
      campaignTemplate: 0,
    });
    expect(rows.influencer.map(({ name, emails }) => [name, emails])).toEqual([
      ['Ada Example', ['ada@example.com']],
      ['Юлія Example', undefined],
      ['Empty Mail', undefined],
    ]);
    expect(rows.influencer[0]).toMatchObject({ country: 'Germany', topics: ['food'], notes: 'Met in Berlin' });
    expect(Object.values(rows.metricSnapshot[0]!.metrics)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
    expect(rows.touch[0]).toMatchObject({ medium: 'call', state: 'done', on: '2025-01-01', by: 'Mara' });
    expect(rows.payment[0]!.allocations).toEqual([
      { campaignId: rows.campaign[0]!.id, amount: { amount: '12.50', currency: 'EUR' } },
    ]);
    expect([...attachments.values()].map((data) => new TextDecoder().decode(data))).toEqual([
      'Notes of the meeting.\n',
    ]);
  });

  it('is the same workspace when it is written in the present version and read again', () => {
    const { rows, attachments } = opened(readFileSync(versionOne));
    const written = writeWorkspaceFile({
      rows,
      attachments,
      appVersion: '9.9.9',
      dataVersion: CURRENT_DATA_VERSION,
      createdAt: '2025-03-01T09:00:00.000Z',
    });
    expect(opened(written).rows).toEqual(rows);
  });
});

describe('a file of version 2', () => {
  it('opens with everything that is in it, and with nothing of what came later', () => {
    const { header, rows } = opened(readFileSync(versionTwo));
    expect(header.dataVersion).toBe(2);
    expect(rows.influencer[0]).toMatchObject({
      name: 'Ada Example',
      emails: ['ada@example.com', 'second@example.com'],
      contacts: [{ contactId: rows.contact[0]!.id, role: 'agent', isFirst: true }],
    });
    expect(rows.customField.map(({ name }) => name)).toEqual(['Shoe size']);
    expect(rows.order).toHaveLength(2);
    expect([rows.promoCode, rows.exchangeRate, rows.calendarEvent, rows.webTraffic, rows.importMapping]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it('is the same workspace when it is written in the present version and read again', () => {
    const { rows, attachments } = opened(readFileSync(versionTwo));
    const options = { appVersion: '9.9.9', dataVersion: CURRENT_DATA_VERSION, createdAt: '2026-03-01T09:00:00.000Z' };
    expect(opened(writeWorkspaceFile({ rows, attachments, ...options })).rows).toEqual(rows);
  });
});

describe('a file of version 3', () => {
  it('opens with everybody in the stage they were in, which the pipeline still has', () => {
    const { header, rows } = opened(readFileSync(versionThree));
    expect(header.dataVersion).toBe(3);
    const stages = rows.collaboration.map(({ stage }) => stage);
    expect(stages).toEqual(
      expect.arrayContaining(['identified', 'contacted', 'negotiating', 'agreed', 'producing', 'live', 'measured']),
    );
    expect(stages.every((stage) => phases.some((phase) => phase === stage))).toBe(true);
    expect(rows.promoCode.map(({ code }) => code)).toEqual(['ADA10', 'EVERYBODY']);
    expect(
      [rows.exchangeRate, rows.calendarEvent, rows.webTraffic, rows.importMapping].map(({ length }) => length),
    ).toEqual([1, 1, 1, 1]);
    const added = [rows.right, rows.gift, rows.deliverable, rows.draft, rows.trackingLink, rows.campaignTemplate];
    expect(added).toEqual([[], [], [], [], [], []]);
  });

  it('is the same workspace when it is written in the present version and read again', () => {
    const { rows, attachments } = opened(readFileSync(versionThree));
    const options = { appVersion: '9.9.9', dataVersion: CURRENT_DATA_VERSION, createdAt: '2026-04-01T09:00:00.000Z' };
    expect(opened(writeWorkspaceFile({ rows, attachments, ...options })).rows).toEqual(rows);
  });
});
