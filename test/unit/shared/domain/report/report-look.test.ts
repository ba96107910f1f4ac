import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCampaignReport } from '#shared/domain/report/build-campaign-report.ts';
import { isLogo, logoProblem, LOGO_LIMIT, reportInk } from '#shared/domain/report/report-look.ts';
import { contrastOf } from '#shared/lib/contrast.ts';
import { createStoreBuilder } from '#test/helpers/store-builder.ts';

const DOT = 'data:image/png;base64,iVBORw0KGgo=';

const report = (primary: string | undefined, logo?: string) => {
  const build = createStoreBuilder();
  const clientId = build.add('client', { name: 'Nimbus Foods', ...(primary && { colours: { primary } }) });
  const campaignId = build.add('campaign', { name: 'Spring', clientId });
  return buildCampaignReport(build.store, { campaignId, generatedOn: '2026-03-14', logo }).html;
};

describe('the look of a report', () => {
  it('sets heads and rules in the client’s colour', () => {
    expect(report('#1b6b38')).toContain('h1, h2 { color: #1b6b38; } h2 { border-bottom-color: #1b6b38; }');
    expect(report(undefined)).not.toContain('h1, h2 { color:');
  });

  it('keeps its ink where the colour is too pale on paper', () => {
    expect(reportInk('#ffee88')).toEqual({ rule: '#1f1e1c', head: '#1f1e1c' });
    expect(reportInk('#e07b00')).toEqual({ rule: '#1f1e1c', head: '#1f1e1c' });
    expect(reportInk('#d06000')).toEqual({ rule: '#d06000', head: '#1f1e1c' });
    expect(reportInk(undefined)).toEqual({ rule: '#1f1e1c', head: '#1f1e1c' });
  });

  it('can always be read', () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xffffff }), (value) => {
        const { rule, head } = reportInk(`#${value.toString(16).padStart(6, '0')}`);
        expect(contrastOf(rule, '#ffffff')).toBeGreaterThanOrEqual(3);
        expect(contrastOf(head, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('has the logo on its cover, and nothing that is no picture carried in the page', () => {
    expect(report('#1b6b38', DOT)).toContain(`<img class="logo" src="${DOT}"`);
    for (const address of [
      'https://example.com/logo.png',
      'data:image/svg+xml;base64,PHN2Zz4=',
      `${DOT}" onerror="x`,
    ]) {
      expect(isLogo(address)).toBe(false);
      expect(report('#1b6b38', address)).not.toContain('<img');
    }
  });

  it('says which files can be a logo', () => {
    expect(logoProblem({ mediaType: 'image/webp', bytes: LOGO_LIMIT })).toBeNull();
    expect(logoProblem({ mediaType: 'image/svg+xml', bytes: 10 })).toBe('format');
    expect(logoProblem({ mediaType: 'application/octet-stream', bytes: 10 })).toBe('format');
    expect(logoProblem({ mediaType: 'image/png', bytes: LOGO_LIMIT + 1 })).toBe('size');
  });
});
