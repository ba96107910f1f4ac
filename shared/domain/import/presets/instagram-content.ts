import type { MetricName } from '../../../model/metric-snapshot.ts';
import { withPostFormat } from './post-format.ts';
import type { LeftOutReason, PlainField, Preset } from './preset.ts';

type Read = PlainField | MetricName;

/** The headers of the export in one language. A field has several where exports have differed over the years. */
interface Language {
  readonly id: string;
  readonly name: string;
  readonly signature: readonly string[];
  readonly columns: Readonly<Partial<Record<Read, readonly string[]>>>;
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, readonly string[]>>>;
  /** The column that says whether figures are those of a whole life or of one day. */
  readonly period: string;
}

const languages: readonly Language[] = [
  {
    id: 'instagram-content',
    name: 'English',
    signature: ['post id', 'account username', 'publish time', 'post type'],
    columns: {
      id: ['post id'],
      handle: ['account username'],
      owner: ['account name'],
      caption: ['description'],
      day: ['publish time'],
      url: ['permalink'],
      format: ['post type'],
      views: ['views', 'plays'],
      impressions: ['impressions'],
      reach: ['reach'],
      likes: ['likes'],
      comments: ['comments'],
      shares: ['shares'],
      saves: ['saves'],
      clicks: ['link clicks'],
    },
    leftOut: {
      'other-id': ['account id'],
      breakdown: ['date', 'data comment'],
      'no-measure': ['duration (sec)', 'follows', 'replies', 'navigation', 'profile visits', 'sticker taps'],
    },
    period: 'date',
  },
  {
    id: 'instagram-content-de',
    name: 'German',
    signature: ['beitragstyp', 'veröffentlichungszeitpunkt'],
    columns: {
      id: ['beitrags id'],
      handle: ['konto benutzername', 'benutzername des kontos', 'kontobenutzername'],
      owner: ['kontoname', 'name des kontos'],
      caption: ['beschreibung'],
      day: ['veröffentlichungszeitpunkt'],
      url: ['permalink', 'dauerlink'],
      format: ['beitragstyp'],
      views: ['aufrufe'],
      impressions: ['impressionen', 'impressions'],
      reach: ['reichweite', 'erreichte konten'],
      likes: ['gefällt mir angaben', 'likes'],
      comments: ['kommentare'],
      shares: ['geteilte inhalte', 'geteilt'],
      saves: ['gespeicherte beiträge', 'gespeicherte inhalte', 'gespeichert'],
      clicks: ['link klicks'],
    },
    leftOut: {
      'other-id': ['konto id'],
      breakdown: ['datum', 'datenkommentar'],
      'no-measure': ['dauer (sek.)', 'dauer (s)', 'follows', 'antworten', 'navigation', 'profilbesuche'],
    },
    period: 'datum',
  },
  {
    id: 'instagram-content-fr',
    name: 'French',
    signature: ['permalien', 'type de publication'],
    columns: {
      id: ['id de publication', 'id de la publication', 'identifiant de publication', 'identifiant de la publication'],
      handle: ['nom dutilisateur du compte', 'nom du compte utilisateur'],
      owner: ['nom du compte'],
      caption: ['description'],
      day: ['heure de publication', 'date de publication', 'date et heure de publication'],
      url: ['permalien'],
      format: ['type de publication'],
      views: ['vues'],
      impressions: ['impressions'],
      reach: ['couverture'],
      likes: ['mentions jaime', 'jaime'],
      comments: ['commentaires'],
      shares: ['partages'],
      saves: ['enregistrements'],
      clicks: ['clics sur un lien', 'clics sur le lien'],
    },
    leftOut: {
      'other-id': ['id de compte', 'id du compte', 'identifiant de compte', 'identifiant du compte'],
      breakdown: ['date', 'commentaire sur les données', 'commentaire de données'],
      'no-measure': ['durée (s)', 'durée (sec)', 'durée (en secondes)', 'suivis', 'abonnements', 'followers gagnés'],
    },
    period: 'date',
  },
  {
    id: 'instagram-content-id',
    name: 'Indonesian',
    signature: ['id postingan', 'jenis postingan'],
    columns: {
      id: ['id postingan'],
      handle: ['nama pengguna akun'],
      owner: ['nama akun'],
      caption: ['deskripsi'],
      day: ['waktu penerbitan'],
      url: ['permalink', 'tautan permanen'],
      format: ['jenis postingan'],
      views: ['tayangan'],
      impressions: ['impresi'],
      reach: ['jangkauan'],
      likes: ['suka'],
      comments: ['komentar'],
      shares: ['frekuensi dibagikan', 'dibagikan'],
      saves: ['frekuensi disimpan', 'disimpan'],
      clicks: ['klik tautan'],
    },
    leftOut: {
      'other-id': ['id akun'],
      breakdown: ['tanggal', 'komentar data'],
      'no-measure': ['durasi (detik)', 'mengikuti', 'balasan', 'navigasi', 'kunjungan profil', 'ketukan stiker'],
    },
    period: 'tanggal',
  },
  {
    id: 'instagram-content-sv',
    name: 'Swedish',
    signature: ['inläggstyp', 'permalänk'],
    columns: {
      id: ['publicerings id', 'inläggs id'],
      handle: ['kontots användarnamn', 'kontoanvändarnamn'],
      owner: ['kontonamn'],
      caption: ['beskrivning'],
      day: ['publiceringstid'],
      url: ['permalänk'],
      format: ['inläggstyp'],
      views: ['visningar'],
      impressions: ['exponeringar'],
      reach: ['räckvidd'],
      likes: ['gilla markeringar'],
      comments: ['kommentarer'],
      shares: ['delningar'],
      saves: ['sparade objekt'],
      clicks: ['länkklick'],
    },
    leftOut: {
      'other-id': ['konto id'],
      breakdown: ['datum', 'datakommentar'],
      'no-measure': ['varaktighet (sek)', 'följer', 'svar', 'navigering', 'profilbesök'],
    },
    period: 'datum',
  },
];

function presetOf({ id, name, signature, columns, leftOut, period }: Language): Preset {
  return {
    id,
    label: `Instagram posts of Meta Business Suite (${name})`,
    kind: 'posts',
    platform: 'instagram',
    idSystem: 'instagram',
    dateOrder: 'mdy',
    signature,
    columns: Object.entries(columns).flatMap(([field, headers]) =>
      headers.map((header): [string, Read] => [header, field as Read]),
    ),
    leftOut: Object.entries(leftOut).flatMap(([reason, headers]) =>
      headers.map((header): [string, LeftOutReason] => [header, reason as LeftOutReason]),
    ),
    required: [['id'], ['handle'], ['day']],
    // A whole life has a word of each language; only a single day has digits.
    skipRow: (cell) => (/\d/u.test(cell(period)) ? 'one-day' : null),
    finish: withPostFormat,
  };
}

/** The content export of Meta Business Suite for Instagram, one layout per language of the person who exported. */
export const instagramContent: readonly Preset[] = languages.map(presetOf);
