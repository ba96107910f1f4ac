import type { Migration } from './migration.ts';

/** The first data version. There is nothing before it, so nothing is changed. */
export const firstSchema: Migration<1> = {
  to: 1,
  what: 'The first schema',
  migrate: (rows) => rows,
};
