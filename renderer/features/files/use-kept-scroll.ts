import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Keeps where each of several views in one place was scrolled to: a view that was left is found again as it was. */
export function useKeptScroll(view: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const tops = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const kept = tops.current;
    element.scrollTop = kept.get(view) ?? 0;
    const keep = () => kept.set(view, element.scrollTop);
    element.addEventListener('scroll', keep);
    return () => element.removeEventListener('scroll', keep);
  }, [view]);
  return place;
}
