/** Counts how often names come up, for one sentence about all of them. */
export interface NameTally {
  add(name: string): void;
  /** Names with their counts, the commonest first. */
  counts(): readonly (readonly [name: string, count: number])[];
}

/** More different names than this are counted together. */
const LIMIT = 1_000;
const NAME_LENGTH = 60;

export function createNameTally(): NameTally {
  const counts = new Map<string, number>();
  return {
    add: (name) => {
      const short = name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH)}…` : name;
      const key = counts.has(short) || counts.size < LIMIT ? short : '…';
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    counts: () => [...counts].sort(([, a], [, b]) => b - a),
  };
}
