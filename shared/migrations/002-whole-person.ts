import type { Migration } from './migration.ts';

type PlainRow = Readonly<Record<string, unknown>>;

/** Files of the older version have no section for these, and a section that is not there counts as lost. */
const newKinds = { customField: [], contact: [], rate: [], researchNote: [], distinction: [], savedView: [] };

function withEmails({ email, ...person }: PlainRow): PlainRow {
  return typeof email === 'string' && email !== '' ? { ...person, emails: [email] } : person;
}

/** A person has several emails from now on; the one they had becomes the first. Every other field that is new may be absent. */
export const wholePerson: Migration<2> = {
  to: 2,
  what: 'People have several emails; room for everything else that can be known of a person',
  migrate: ({ influencer, ...rows }) => ({
    ...newKinds,
    ...rows,
    ...(influencer && { influencer: influencer.map(withEmails) }),
  }),
};
