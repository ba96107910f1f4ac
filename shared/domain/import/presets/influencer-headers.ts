import type { FieldTarget, ImportField, LeftOutReason } from './preset.ts';

const list = (headers: string): readonly string[] => headers.split(', ');

/** Headers of lists of influencers by the field they mean: English, then German, French and Indonesian. */
const FIELDS: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  id: list('id, uid, influencer id, creator id, external id, userid, user id'),
  name: list(
    'name, full name, fullname, influencer, influencer name, creator, creator name, profile name, ' +
      'vollständiger name, vor und nachname, nom complet, influenceur, influenceuse, créateur, créatrice, ' +
      'nama, nama lengkap, nama influencer, nama kreator',
  ),
  firstName: list('first name, firstname, given name, vorname, prénom, nama depan'),
  // A lone `nom` is the whole name, which comes out the same.
  lastName: list('last name, lastname, surname, family name, nachname, nom, nom de famille, nama belakang'),
  handle: list(
    'handle, username, user name, account, account name, benutzername, nutzername, profilname, kontoname, ' +
      'nom dutilisateur, identifiant, pseudo, compte, nama pengguna, nama akun, akun',
  ),
  platform: list(
    'platform, network, social network, social platform, channel, plattform, netzwerk, plateforme, réseau, ' +
      'réseau social, media sosial',
  ),
  followers: list(
    'followers, follower count, followers count, subscribers, subscriber count, fans, follower, ' +
      'followerzahl, anzahl follower, abonnenten, abonnés, nombre dabonnés, pengikut, jumlah pengikut, ' +
      'jumlah followers',
  ),
  following: list('following, followings, following count, abonnements, mengikuti'),
  posts: list('posts, post count, media count, beiträge, publications, postingan, jumlah postingan'),
  averageLikes: list(
    'avg likes, average likes, likes average, avg. likes, ø likes, durchschnittliche likes, likes moyens, ' +
      'rata rata suka, rata rata likes',
  ),
  averageComments: list('avg comments, average comments, avg. comments, rata rata komentar'),
  averageViews: list('avg views, average views, avg. views, vues moyennes, rata rata tayangan'),
  averageEngagements: list('avg engagement, avg engagements, average engagement, average engagements, engagements'),
  // The day the figures of the row were true, as our own list says it.
  day: list('figures as of'),
  country: list('country, country or region, location, land, pays, negara'),
  city: list('city, town, stadt, wohnort, ville, kota, domisili'),
  gender: list('gender, sex, geschlecht, sexe, jenis kelamin'),
  topic: list(
    'category, categories, niche, topic, topics, category 1, category 2, category 3, kategorie, ' +
      'kategorien, thema, themen, nische, catégorie, catégories, thème, thématique, kategori',
  ),
  email: list(
    'email, e mail, email address, contact email, e mail address, emails, mail, e mail adresse, ' +
      'adresse e mail, adresse email, courriel, alamat email, surel',
  ),
  url: list(
    'url, link, profile url, profile link, channel url, social link, media url, profillink, profil link, ' +
      'profil url, lien, lien du profil, url du profil, tautan, link profil',
  ),
};

/** Columns named after a platform hold the account there. */
const ACCOUNTS: Readonly<Record<string, readonly string[]>> = {
  instagram: list('instagram, instagram handle, instagram username, instagram url, instagram link, ig, insta'),
  tiktok: list('tiktok, tik tok, tiktok handle, tiktok username, tiktok url, tiktok link'),
  youtube: list('youtube, youtube handle, youtube channel, youtube url, youtube link'),
  x: list('x, twitter, x (twitter), twitter handle'),
  facebook: list('facebook, facebook url'),
  pinterest: list('pinterest'),
  twitch: list('twitch'),
  threads: list('threads'),
  snapchat: list('snapchat'),
  linkedin: list('linkedin'),
};

const LEFT_OUT: Readonly<Partial<Record<LeftOutReason, readonly string[]>>> = {
  position: list('rank, s.no, no, no., #, rang, nr, nr.'),
  rate: list(
    'engagement rate, er, engagement rate (%), er (%), er %, er%, engagementrate, eng rate, ' +
      'interaktionsrate, taux dengagement, tingkat interaksi, tingkat keterlibatan',
  ),
  score: list(
    'fake followers, fake followers (%), fake followers %, credibility, audience credibility, aqs, ' +
      'audience quality score, quality audience, quality audience (%), quality score',
  ),
  audience: list('audience country, audience city, audience gender, audience age, audience language'),
};

/** Every header of {@link FIELDS} and {@link ACCOUNTS} with what it is read as. */
export const influencerHeaders: readonly (readonly [header: string, target: FieldTarget])[] = [
  ...Object.entries(FIELDS).flatMap(([field, headers]) =>
    headers.map((header): [string, FieldTarget] => [header, field as ImportField]),
  ),
  ...Object.entries(ACCOUNTS).flatMap(([part, headers]) =>
    headers.map((header): [string, FieldTarget] => [header, { field: 'accountOn', part }]),
  ),
];

/** Headers of lists of influencers that are known and not stored. */
export const influencerHeadersLeftOut: readonly (readonly [header: string, reason: LeftOutReason])[] = Object.entries(
  LEFT_OUT,
).flatMap(([reason, headers]) => headers.map((header): [string, LeftOutReason] => [header, reason as LeftOutReason]));
