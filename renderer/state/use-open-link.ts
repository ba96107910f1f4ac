import { useCallback } from 'react';
import { useServices } from './services.ts';
import { ui } from './ui-store.ts';

/** Opens an address in the system's browser; an address that is none is refused with a sentence. */
export function useOpenLink(): (address: string) => void {
  const { host } = useServices();
  return useCallback(
    (address) => {
      const open = async () => {
        const opened = await host.call('links.open', { url: address });
        if (opened.tag !== 'ok' && opened.tag !== 'cancelled') ui.notify({ severity: 'error', message: opened.reason });
      };
      void open();
    },
    [host],
  );
}
