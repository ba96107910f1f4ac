import { useCallback, useMemo } from 'react';
import type { RosterItem, RosterListResult, RosterRow } from '#shared/queries/roster-types.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { useServices } from '../../state/services.ts';
import type { GridGroup } from '../../ui/grid-types.ts';
import { usePagedRows, type RowSource } from '../../ui/row-source.ts';
import { useRosterState } from './roster-view.ts';
import { valueText } from './use-roster-fields.ts';

/** The most rows that one range can choose, so that no answer is larger than a moment. */
export const RANGE_LIMIT = 5_000;

/** The people the view finds, in its order and groups. */
export function useRosterList() {
  const { engine } = useServices();
  const { view, closedGroups } = useRosterState();
  const { choice, sort, groupBy } = view;
  const key = JSON.stringify([choice, sort, groupBy, closedGroups]);
  const ask = useCallback(
    (offset: number, limit: number) =>
      engine.api.ask({
        name: 'roster.list',
        params: { choice, sort, offset, limit, ...(groupBy === undefined ? {} : { groupBy, closedGroups }) },
      }),
    [engine, choice, sort, groupBy, closedGroups],
  );
  const paged = usePagedRows<RosterItem, RosterListResult>({
    key,
    ask,
    total: (result) => result.lines,
    rows: (result) => result.items,
  });
  const { source: lines } = paged;
  const source = useMemo((): RowSource<RosterRow> => {
    // One object for each head, so that a head that stays is not drawn again.
    const heads = new WeakMap<RosterItem, GridGroup>();
    return {
      ...lines,
      rowAt: (index) => {
        const item = lines.rowAt(index);
        return item?.type === 'person' ? item.person : undefined;
      },
      headAt: (index) => {
        const item = lines.rowAt(index);
        if (item?.type !== 'group') return undefined;
        const head = heads.get(item) ?? {
          key: item.value,
          label: valueText(groupBy ?? '', item.value),
          detail: text.roster.groupOf(countText(item.people)),
          isClosed: item.isClosed,
        };
        heads.set(item, head);
        return head;
      },
    };
  }, [lines, groupBy]);
  const keysBetween = useCallback(
    async (first: number, last: number) => {
      if (last - first >= RANGE_LIMIT) return null;
      const { data } = await ask(first, last - first + 1);
      return data.items.flatMap((item) => (item.type === 'person' ? [item.person.id] : []));
    },
    [ask],
  );
  // A group opened or closed is still the same list.
  const resetKey = JSON.stringify([choice, sort, groupBy]);
  return { ...paged, source, keysBetween, resetKey };
}
