import type { Migration } from './migration.ts';

type PlainRow = Readonly<Record<string, unknown>>;

function withEmails({ email, ...person }: PlainRow): PlainRow {
  return typeof email === 'string' && email !== '' ? { ...person, emails: [email] } : person;
}

/** A person has several emails from now on; the one they had becomes the first. Everything else that is new may be absent. */
export const wholePerson: Migration<2> = {
  to: 2,
  what: 'People have several emails; room for everything else that can be known of a person',
  migrate: ({ influencer, ...rows }) => ({
    ...rows,
    ...(influencer && { influencer: influencer.map(withEmails) }),
  }),
};
