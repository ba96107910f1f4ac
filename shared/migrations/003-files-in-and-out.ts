import type { Migration } from './migration.ts';

/** Files of the older version have no section for these, and a section that is not there counts as lost. */
const newKinds = { promoCode: [], exchangeRate: [], calendarEvent: [], webTraffic: [], importMapping: [] };

/** Every row stays as it is: what orders and touches have besides from now on may be absent. */
export const filesInAndOut: Migration<3> = {
  to: 3,
  what: 'Discount codes, exchange rates, calendar entries, web traffic and remembered ways to read a file',
  migrate: (rows) => ({ ...newKinds, ...rows }),
};
