/** First stable release of each of Electron's majors that matter to us, as the registry dates them. Newest last. */
const RELEASED: Readonly<Record<number, string>> = {
  43: '2026-07-01',
  44: '2026-08-25',
  45: '2026-10-21',
};
/** A major comes every eight weeks, and the newest three get security fixes (Electron's version support policy). */
const WEEKS_BETWEEN = 8;
const SUPPORTED = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The day, `yyyy-mm-dd`, from which a major of Electron gets no security fixes any more: when the third one after it is
 * released. Estimated from the newest release we know where that lies ahead; `null` for a major we have no date of.
 */
export function endOfSupport(major: number): string | null {
  if (RELEASED[major] === undefined) return null;
  const replacedBy = major + SUPPORTED;
  const known = RELEASED[replacedBy];
  if (known !== undefined) return known;
  const newest = Math.max(...Object.keys(RELEASED).map(Number));
  const days = (replacedBy - newest) * WEEKS_BETWEEN * 7;
  return new Date(Date.parse(RELEASED[newest]!) + days * DAY_MS).toISOString().slice(0, 10);
}

/** What is to be said about using a version of Electron (`45.4.1`) on a day (`yyyy-mm-dd`); `null` while it is supported. */
export function electronWarning(version: string, today: string): string | null {
  const major = Number.parseInt(version, 10);
  const end = endOfSupport(major);
  if (end === null) return `Electron ${version}: add the release date of ${major}.0.0 to build/electron-support.ts.`;
  if (today < end) return null;
  return `Electron ${version} gets no security fixes since about ${end}: move to a newer major.`;
}
