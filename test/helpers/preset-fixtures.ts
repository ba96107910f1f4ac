import type { ImportOptions } from '#shared/domain/import/import-types.ts';

/** One file of `fixtures/import` and the preset it has to be recognised as, by its headers alone. */
interface PresetFixture {
  readonly file: string;
  readonly preset: string;
  readonly options?: ImportOptions;
}

/** People the fixtures speak of. */
export const fixturePeople = 'Name,Handle,Platform\nMara Fjeld,mara.fjeld,Instagram\nOdo Quarn,odo.quarn,TikTok\n';

const ownedByOdo: ImportOptions = { files: { 0: { owner: 'odo.quarn' } } };

export const presetFixtures: readonly PresetFixture[] = [
  { file: 'instagram-content.csv', preset: 'instagram-content' },
  { file: 'instagram-content-2023.csv', preset: 'instagram-content' },
  { file: 'instagram-content-de.csv', preset: 'instagram-content-de' },
  { file: 'instagram-content-fr.csv', preset: 'instagram-content-fr' },
  { file: 'instagram-content-id.csv', preset: 'instagram-content-id' },
  { file: 'instagram-content-sv.csv', preset: 'instagram-content-sv' },
  { file: 'facebook-content.csv', preset: 'facebook-content' },
  { file: 'facebook-content-sv.csv', preset: 'facebook-content-sv' },
  { file: 'tiktok-content.csv', preset: 'tiktok-content' },
  { file: 'tiktok-content-long.csv', preset: 'tiktok-content' },
  { file: 'tiktok-content-short.csv', preset: 'tiktok-content' },
  { file: 'youtube-table-data.csv', preset: 'youtube-table-data', options: ownedByOdo },
  { file: 'youtube-table-data-newer.csv', preset: 'youtube-table-data', options: ownedByOdo },
  { file: 'impact-creators.csv', preset: 'impact-creators' },
  { file: 'shopify-orders.csv', preset: 'shopify-orders' },
  { file: 'shopify-orders-by-name.csv', preset: 'shopify-orders-by-name' },
  { file: 'aspire-creators.csv', preset: 'aspire-creators' },
  { file: 'upfluence-influencers.csv', preset: 'upfluence-influencers' },
  { file: 'upfluence-payments.csv', preset: 'upfluence-payments' },
  { file: 'audience-tool-list.csv', preset: 'influencer-list' },
  { file: 'quality-list.csv', preset: 'influencer-list', options: { files: { 0: { platform: 'instagram' } } } },
  { file: 'business-list.csv', preset: 'influencer-list' },
  { file: 'own-creators.csv', preset: 'influencer-list' },
  { file: 'own-collaborations.csv', preset: 'ledger', options: { currency: 'EUR' } },
  { file: 'google-contacts.csv', preset: 'google-contacts' },
  { file: 'google-contacts-older.csv', preset: 'google-contacts-older' },
  { file: 'outlook-contacts.csv', preset: 'outlook-contacts' },
  { file: 'own-contacts.csv', preset: 'contacts' },
  { file: 'own-codes.csv', preset: 'codes' },
  { file: 'web-traffic.csv', preset: 'web-analytics', options: { currency: 'EUR' } },
  { file: 'ecb-rates.csv', preset: 'ecb-rates' },
  { file: 'rates-by-row.csv', preset: 'rates-by-row', options: { currency: 'EUR' } },
  { file: 'own-rates.csv', preset: 'rates', options: { currency: 'USD' } },
  { file: 'calendar-table.csv', preset: 'calendar-table' },
];
