import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAppAddress } from '#main/electron/app-address.ts';

describe('the app address', () => {
  it.each(['app://liaison', 'app://liaison/', 'app://liaison/roster/1?x=1#y', 'APP://liaison/'])('is %s', (address) => {
    expect(isAppAddress(address)).toBe(true);
  });

  it.each([
    'app://liaison.example.com/',
    'app://liaison@example.com/',
    'app://example.com@liaison/',
    'app://user:secret@liaison/',
    'app://liaison:8080/',
    'app://liaisonx/',
    'app://xliaison/',
    'app://LIAISON/',
    'app:/liaison/',
    'app:liaison',
    'app:///liaison',
    'apps://liaison/',
    'https://liaison/',
    'https://app://liaison/',
    'http://example.com/app://liaison/',
    'javascript:app://liaison/',
    'data:text/html,app://liaison/',
    'file:///app://liaison/',
    'blob:app://liaison/0',
    'about:blank',
    ' ',
    '',
  ])('is not %s', (address) => {
    expect(isAppAddress(address)).toBe(false);
  });

  it('is no address that merely begins like it', () => {
    const tail = fc.string({ minLength: 1, unit: fc.constantFrom(...'abcdefgz.-_~0189') });
    fc.assert(
      fc.property(tail, (text) => {
        expect(isAppAddress(`app://liaison${text}`)).toBe(false);
      }),
    );
  });
});
