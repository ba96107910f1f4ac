const LONGEST = 2_000;

/**
 * Decides whether an address may be handed to the operating system. Only `https:` and `mailto:` pass, without a user
 * name or password in them (a common trick to disguise the real host) and without control characters.
 * Answers the normalised address, or null.
 */
export function allowedLink(address: string): string | null {
  // oxlint-disable-next-line no-control-regex -- control characters and white space are exactly what is refused here
  if (address.length > LONGEST || /[\u0000-\u0020\u007f]/u.test(address)) return null;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'https:') return url.hostname === '' ? null : url.href;
  if (url.protocol === 'mailto:') return /^[^@\s]+@[^@\s]+$/.test(url.pathname) ? url.href : null;
  return null;
}
