import { describe, expect, it } from 'vitest';
import { readProfileLink } from '#shared/formats/profile-link.ts';

describe('readProfileLink', () => {
  it.each([
    ['https://www.instagram.com/asha.example/?hl=en', 'instagram', 'asha.example'],
    ['instagram.com/asha', 'instagram', 'asha'],
    ['https://www.tiktok.com/@ben/video/1', 'tiktok', 'ben'],
    ['https://youtube.com/@cem', 'youtube', 'cem'],
    ['https://www.youtube.com/channel/UC123', 'youtube', null],
    ['https://twitter.com/dora#top', 'x', 'dora'],
    ['https://www.snapchat.com/add/eva', 'snapchat', 'eva'],
    ['https://www.instagram.com/p/abc', 'instagram', null],
    ['https://www.linkedin.com/in/fay-example/', 'linkedin', 'fay-example'],
    ['https://www.linkedin.com/feed/', 'linkedin', null],
    ['https://www.facebook.com/profile.php?id=1', 'facebook', null],
  ])('%s', (address, platform, handle) => {
    expect(readProfileLink(address)).toEqual({ platform, handle });
  });

  it.each([
    'asha',
    '@asha',
    'https://example.com/asha',
    'javascript:alert(1)',
    'https://instagram.com.example.com/asha',
    '',
  ])('%j is no profile', (address) => {
    expect(readProfileLink(address)).toBeNull();
  });
});
