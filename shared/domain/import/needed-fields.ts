import type { ImportKind } from './import-types.ts';
import type { ImportField } from './presets/preset.ts';

const names: readonly ImportField[] = ['name', 'firstName', 'lastName'];

/**
 * What the rows of a kind cannot be without: of each group one field needs a column. Presets ask for more, to be told from
 * each other; a person who names the columns need not have it.
 */
export const neededFields: Readonly<Record<ImportKind, readonly (readonly ImportField[])[]>> = {
  records: [],
  influencers: [[...names, 'handle', 'accountOn', 'url']],
  contacts: [[...names, 'email', 'phone', 'organisation', 'accountOn']],
  codes: [['code']],
  posts: [['id', 'url']],
  orders: [['revenue']],
  payouts: [['amount']],
  traffic: [['dimension'], ['sessions', 'engagedSessions', 'users', 'events', 'keyEvents', 'revenue']],
  rates: [['day'], ['exchangeRate']],
  calendar: [['title'], ['starts', 'day']],
  mail: [['day'], ['from', 'to']],
};
