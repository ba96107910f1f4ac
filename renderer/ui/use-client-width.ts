import { useLayoutEffect, useState, type RefObject } from 'react';

/** The width inside an element without its scroll bar, in pixels, also while it changes. 0 before the first drawing. */
export function useClientWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => setWidth(current.clientWidth);
    measure();
    // A scroll bar that comes or goes narrows the content box, which is what is observed.
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
