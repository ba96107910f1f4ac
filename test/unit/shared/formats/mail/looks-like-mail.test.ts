import { describe, expect, it } from 'vitest';
import { looksLikeMail } from '#shared/formats/mail/looks-like-mail.ts';

describe('looksLikeMail', () => {
  it.each([
    ['From: a@example.com\r\nSubject: x\r\n\r\nbody', 'eml'],
    ['\ufeffReceived: from x\n by y\nMessage-ID: <a>\n\nbody', 'eml'],
    ['X-Odd: 1\nDate: today\nTo: b@example.com\nX-Cut: in the mid', 'eml'],
    ['Date: today\nTo: b@example.com\nX-Cu', 'eml'],
    ['From a@example.com Tue Jul  1 10:00:00 2025\r\nSubject: x\r\nTo: y\r\n\r\nbody', 'mbox'],
    ['From \n>From old\nReturn-Path: <>\nDate: x\n', 'mbox'],
    ['', null],
    ['From my point of view\nthis is no mail', null],
    ['Name,From,To\nA,b,c', null],
    ['From: Jakarta\n\nTo: Bali', null],
    ['BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Siti', null],
    ['BEGIN:VCALENDAR\nMETHOD:PUBLISH', null],
    ['Subject: x\nwords\nFrom: y\nTo: z', null],
  ])('%j is %s', (head, kind) => {
    expect(looksLikeMail(head)).toBe(kind);
  });
});
