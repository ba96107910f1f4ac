const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Compares by name without regard to accents and case; equal names by id, so that the order is always the same. */
export function byName(left: { name: string; id: string }, right: { name: string; id: string }): number {
  return collator.compare(left.name, right.name) || (left.id < right.id ? -1 : 1);
}
