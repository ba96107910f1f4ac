import type { Planning } from './planning.ts';

/** A book that is opened when it is first asked for and then kept for the planning run. */
export function perPlanning<Book>(open: (planning: Planning) => Book): (planning: Planning) => Book {
  const books = new WeakMap<Planning, Book>();
  return (planning) => {
    const held = books.get(planning);
    if (held !== undefined) return held;
    const opened = open(planning);
    books.set(planning, opened);
    return opened;
  };
}
