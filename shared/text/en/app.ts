/** Words of the whole application. */
export const app = {
  name: 'Liaison',
  tagline: 'Roster, outreach and campaign ledger that stay on your laptop',
} as const;
