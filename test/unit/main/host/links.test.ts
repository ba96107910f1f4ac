import { describe, expect, it } from 'vitest';
import { allowedLink } from '#main/host/links.ts';

describe('links', () => {
  it.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['HTTPS://EXAMPLE.com', 'https://example.com/'],
    ['mailto:zoe@example.com', 'mailto:zoe@example.com'],
    ['mailto:zoe@example.com?subject=Hello%20there', 'mailto:zoe@example.com?subject=Hello%20there'],
  ])('lets %s pass', (given, expected) => expect(allowedLink(given)).toBe(expected));

  it.each([
    'http://example.com',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' https://example.com',
    'https://example.com\n',
    'java\tscript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:https://example.com/x',
    'https://user@example.com/',
    'https://user:word@example.com/',
    'https://',
    'mailto:',
    'mailto:nobody',
    'smb://server/share',
    'ms-settings:',
    '-a Calculator',
    '//example.com',
    'example.com',
    '',
    `https://example.com/${'x'.repeat(2_000)}`,
  ])('refuses %s', (given) => expect(allowedLink(given)).toBeNull());
});
