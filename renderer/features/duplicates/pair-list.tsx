import Box from '@mui/material/Box';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { DuplicatePair } from '#shared/queries/duplicates-list.ts';
import { text } from '#shared/text/text.ts';
import { PairItem, type PairActions } from './pair-item.tsx';

interface PairListProps {
  readonly pairs: readonly DuplicatePair[];
  readonly keyOf: (pair: DuplicatePair) => string;
  readonly actions: PairActions;
}

const itemsOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-pair]') ?? []),
];

/** The pairs one below the other; the arrow keys walk them, and the next one takes the focus of one that goes. */
export function PairList({ pairs, keyOf, actions }: PairListProps) {
  const list = useRef<HTMLUListElement>(null);
  const active = useRef<number | null>(null);
  const lastPairs = useRef(pairs);
  useEffect(() => {
    if (lastPairs.current === pairs) return;
    lastPairs.current = pairs;
    // The focus was in a pair that is decided now.
    if (active.current === null || document.activeElement !== document.body) return;
    const all = itemsOf(list.current);
    all[Math.min(active.current, all.length - 1)]?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = itemsOf(list.current);
    const at = all.findIndex((item) => item.contains(document.activeElement));
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
    };
    const target = steps[event.key];
    if (target === undefined || at === -1) return;
    event.preventDefault();
    all[Math.max(0, Math.min(all.length - 1, target))]?.focus();
  };
  return (
    <Box
      component="ul"
      ref={list}
      aria-label={text.duplicates.list.label}
      onKeyDown={onKeyDown}
      onFocus={() => {
        active.current = itemsOf(list.current).findIndex((item) => item.contains(document.activeElement));
      }}
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 3 }}
    >
      {pairs.map((pair) => (
        <PairItem key={keyOf(pair)} pair={pair} actions={actions} />
      ))}
    </Box>
  );
}
