import type { Column } from './column.ts';
import type { FacetColumn } from './facet-column.ts';

/** The head of a group; `value` is empty for people without one. */
export interface GroupHead {
  readonly value: string;
  readonly people: number;
  readonly isClosed: boolean;
}

/** The lines of a list: heads of groups and the positions of people under them. */
export interface Lines {
  readonly length: number;
  slice(offset: number, limit: number): (GroupHead | number)[];
}

interface Group extends GroupHead {
  readonly positions: Uint32Array;
  /** The line of the head. */
  readonly line: number;
}

/** People in their order under heads, or all without one when the column is not a facet. */
export function groupsOf(column: Column | null, sorted: Uint32Array, closed: ReadonlySet<string>): Lines {
  if (column?.type !== 'facet') {
    return { length: sorted.length, slice: (offset, limit) => [...sorted.subarray(offset, offset + limit)] };
  }
  const groups: Group[] = [];
  let length = 0;
  for (const [value, positions] of positionsByValue(column, sorted)) {
    const isClosed = closed.has(value);
    groups.push({ value, people: positions.length, isClosed, positions, line: length });
    length += 1 + (isClosed ? 0 : positions.length);
  }
  return { length, slice: (offset, limit) => linesFrom(groups, offset, Math.min(length, offset + limit)) };
}

/** Groups in the order of their values, people without one last. */
function positionsByValue(column: FacetColumn, sorted: Uint32Array): (readonly [string, Uint32Array])[] {
  const { starts, counts } = column.spans;
  const unknown = column.values.length;
  const sizes = new Uint32Array(unknown + 1);
  const codes = sorted.map((position) => (counts[position] === 0 ? unknown : column.codes[starts[position]!]!));
  for (const code of codes) sizes[code]! += 1;
  const present = [...sizes.keys()].filter((code) => sizes[code]! > 0);
  const lists = new Map(present.map((code) => [code, new Uint32Array(sizes[code]!)]));
  sizes.fill(0);
  for (let at = 0; at < sorted.length; at += 1) {
    const code = codes[at]!;
    lists.get(code)![sizes[code]!++] = sorted[at]!;
  }
  const first = (code: number): number => lists.get(code)![0]!;
  return present
    .sort((left, right) => {
      if (left === unknown || right === unknown) return left === unknown ? 1 : -1;
      return column.compare(first(left), first(right));
    })
    .map((code) => [column.values[code] ?? '', lists.get(code)!] as const);
}

function linesFrom(groups: readonly Group[], offset: number, end: number): (GroupHead | number)[] {
  const lines: (GroupHead | number)[] = [];
  let at = groups.findLastIndex(({ line }) => line <= offset);
  for (let line = offset; line < end; line += 1) {
    if (groups[at + 1]?.line === line) at += 1;
    const { line: head, positions, value, people, isClosed } = groups[at]!;
    lines.push(line === head ? { value, people, isClosed } : positions[line - head - 1]!);
  }
  return lines;
}
