import { describe, expect, it } from 'vitest';
import { electronWarning, endOfSupport } from '#build/electron-support.ts';

describe('the support of an Electron major', () => {
  it('ends when the third one after it comes, which is estimated while it lies ahead', () => {
    expect(endOfSupport(45)).toBe('2027-04-07');
    expect(endOfSupport(44)).toBe('2027-02-10');
    expect(endOfSupport(43)).toBe('2026-12-16');
    expect(endOfSupport(12)).toBeNull();
  });

  it('is silent until that day and warns from it on', () => {
    expect(electronWarning('45.4.1', '2026-11-20')).toBeNull();
    expect(electronWarning('45.4.1', '2027-04-06')).toBeNull();
    expect(electronWarning('45.4.1', '2027-04-07')).toContain('no security fixes since about 2027-04-07');
    expect(electronWarning('43.0.0', '2026-12-16')).toContain('move to a newer major');
  });

  it('asks for the date of a major it does not know', () => {
    expect(electronWarning('46.0.0', '2026-12-20')).toContain('add the release date of 46.0.0');
  });
});
