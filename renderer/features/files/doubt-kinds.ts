import type { DoubtfulItem } from '#shared/domain/import/import-types.ts';
import { text } from '#shared/text/text.ts';
import type { Decided } from './import-choices.ts';

const words = text.files.importScreen.doubts;

export const doubtKinds = ['owner', 'code', 'name', 'contact', 'id', 'change', 'repeat', 'other'] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** Items by the kind of question they are. */
export function byKind(items: readonly DoubtfulItem[]): Readonly<Record<DoubtKind, readonly DoubtfulItem[]>> {
  const groups: Record<DoubtKind, DoubtfulItem[]> = {
    owner: [],
    code: [],
    name: [],
    contact: [],
    id: [],
    change: [],
    repeat: [],
    other: [],
  };
  for (const item of items) groups[kindOf(item)].push(item);
  return groups;
}

/** An item's id begins with the kind of its question. */
function kindOf({ id }: DoubtfulItem): DoubtKind {
  const prefix = id.slice(0, Math.max(0, id.indexOf(':')));
  return doubtKinds.find((kind) => kind === prefix) ?? 'other';
}

/** One answer for every open item of a kind that has it. */
export interface SharedAnswer {
  readonly label: string;
  readonly decided: Decided;
}

/** The answers that can be given to all open items of a kind at once. */
export function sharedAnswers(kind: DoubtKind, items: readonly DoubtfulItem[]): readonly SharedAnswer[] {
  const open = items.filter(({ decided }) => decided === null);
  return Object.entries(words.all[kind]).flatMap(([answer, label]) => {
    const decided = open.flatMap((item): [string, string][] => {
      const option = optionOf(item, answer);
      return option === undefined ? [] : [[item.id, option]];
    });
    return decided.length === 0 ? [] : [{ label, decided: Object.fromEntries(decided) }];
  });
}

/** Of rows that differ, the first and the last are told by their place, as every item has rows of its own. */
function optionOf({ options }: DoubtfulItem, answer: string): string | undefined {
  const rows = options.filter(({ id }) => id.startsWith('row:'));
  if (answer === 'first') return rows[0]?.id;
  if (answer === 'last') return rows.at(-1)?.id;
  return options.find(({ id }) => id === answer)?.id;
}

/** Takes back what was decided about these items. */
export function reopened(items: readonly DoubtfulItem[]): Decided {
  return Object.fromEntries(items.flatMap(({ id, decided }) => (decided === null ? [] : [[id, null]])));
}
