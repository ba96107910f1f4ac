import { useSyncExternalStore } from 'react';

const query = window.matchMedia('(prefers-contrast: more)');

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** True while the system asks for more contrast. */
export function useSystemContrast(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches);
}
