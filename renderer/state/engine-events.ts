import { useEffect } from 'react';
import type { Services } from './services.ts';
import { ui, useUi } from './ui-store.ts';

/** Carries what engine and host say by themselves into the window's state. */
export function useEngineEvents(services: Services | null): void {
  useEffect(() => {
    if (!services) return;
    const { engine, host } = services;
    const ends = [
      engine.on('saveStatus', (saveStatus) => useUi.setState({ saveStatus })),
      engine.on('history', (history) => useUi.setState({ history })),
      engine.on('task', ({ taskId, label, done, total, unit }) =>
        ui.setTask(taskId, { label, done, total, unit, measuredAt: performance.now() }),
      ),
      host.on('host.lost', ({ reason }) => useUi.setState({ hostLost: reason })),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [services]);
}
