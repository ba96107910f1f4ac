import type { TrafficDimension } from '../../../model/web-traffic.ts';
import type { HeaderPattern, Preset } from './preset.ts';

const dimension = (part: TrafficDimension): { readonly field: 'dimension'; readonly part: string } => ({
  field: 'dimension',
  part,
});

/** `Session`, `First user` or nothing before what visits are grouped by, and `manual` for what links say of themselves. */
const pattern = (rest: string): RegExp => new RegExp(`^(?:session |first user )?(?:manual )?${rest}$`, 'u');

const PATTERNS: readonly HeaderPattern[] = [
  {
    pattern: pattern('(?:default |primary )?channel group(?:ing)?(?: \\(default channel group(?:ing)?\\))?'),
    read: () => dimension('channel'),
  },
  { pattern: pattern('source ?/ ?medium'), read: () => dimension('source-medium') },
  { pattern: pattern('source'), read: () => dimension('source') },
  { pattern: pattern('medium'), read: () => dimension('medium') },
  { pattern: pattern('campaign(?: name)?'), read: () => dimension('campaign') },
  { pattern: pattern('ad content'), read: () => dimension('content') },
  { pattern: pattern('term'), read: () => dimension('term') },
  { pattern: /^landing page(?: ?\+ ?query string)?$/u, read: () => dimension('landing-page') },
  { pattern: /^.{0,60}(?:channelgruppe|groupe de canaux|grup saluran).{0,60}$/u, read: () => dimension('channel') },
  {
    pattern: /^.{0,40}(?:quelle ?\/ ?medium|source ?\/ ?support|sumber ?\/ ?(?:medium|media)).{0,40}$/u,
    read: () => dimension('source-medium'),
  },
  {
    pattern: /^(?:.{0,60} )?(?:rate|per session|per user|per active user)(?: .{0,60})?$/u,
    read: () => null,
    reason: 'rate',
  },
  {
    pattern: /^(?:interaktionsrate|taux dengagement|rasio engagement|tingkat engagement)$/u,
    read: () => null,
    reason: 'rate',
  },
];

/** Reports of web analytics, such as those of Google Analytics 4, each table with one line per value of a dimension. */
export const webAnalytics: Preset = {
  id: 'web-analytics',
  label: 'Report of web analytics',
  kind: 'traffic',
  signature: [],
  columns: [
    ['channel', dimension('channel')],
    ['sessions', 'sessions'],
    ['engaged sessions', 'engagedSessions'],
    ['total users', 'users'],
    ['active users', 'users'],
    ['users', 'users'],
    ['event count', 'events'],
    ['key events', 'keyEvents'],
    ['conversions', 'keyEvents'],
    ['total revenue', 'revenue'],
    ['purchase revenue', 'revenue'],
    ['currency', 'currency'],
    ['date', 'day'],
    ['sitzungen', 'sessions'],
    ['sitzungen mit interaktionen', 'engagedSessions'],
    ['aktive nutzer', 'users'],
    ['ereignisanzahl', 'events'],
    ['schlüsselereignisse', 'keyEvents'],
    ['gesamtumsatz', 'revenue'],
    ['sessions avec engagement', 'engagedSessions'],
    ['utilisateurs actifs', 'users'],
    ['nombre dévénements', 'events'],
    ['événements clés', 'keyEvents'],
    ['revenu total', 'revenue'],
    ['sesi', 'sessions'],
    ['pengguna aktif', 'users'],
    ['total pengguna', 'users'],
    ['jumlah peristiwa', 'events'],
    ['peristiwa utama', 'keyEvents'],
    ['total pendapatan', 'revenue'],
  ],
  patterns: PATTERNS,
  leftOut: [
    ['new users', 'no-field'],
    ['returning users', 'no-field'],
    ['views', 'no-field'],
    ['average engagement time', 'rate'],
    ['bounce rate', 'rate'],
    ['neue nutzer', 'no-field'],
    ['nouveaux utilisateurs', 'no-field'],
    ['pengguna baru', 'no-field'],
  ],
  required: [['dimension'], ['sessions', 'engagedSessions', 'users', 'events', 'keyEvents']],
};
