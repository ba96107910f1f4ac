import createCache, { type EmotionCache } from '@emotion/cache';

/**
 * Where the theme's styles are put. The content security policy forbids inline styles, so every style element carries
 * the nonce that the host wrote into the page.
 */
export function createStyleCache(page: Document): EmotionCache {
  const nonce = page.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;
  return createCache({ key: 'css', prepend: true, ...(nonce === undefined ? {} : { nonce }) });
}
