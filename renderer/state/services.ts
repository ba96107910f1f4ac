import { createContext, useContext } from 'react';
import type { HostApi } from '#shared/contract/host-api.ts';
import type { EngineApi, EngineEvents } from '../engine/engine-api.ts';

/** A window's connection to the engine: what it may ask, what it hears, and how long work is stopped. */
export interface EngineConnection {
  readonly api: EngineApi;
  /** Listens to an event; the answer ends the subscription. */
  on<Name extends keyof EngineEvents>(event: Name, listener: (payload: EngineEvents[Name]) => void): () => void;
  cancelTask(taskId: string): void;
}

/** Everything a screen may reach beyond its own state. Made once in the composition root. */
export interface Services {
  readonly host: HostApi;
  readonly engine: EngineConnection;
}

export const ServicesContext = createContext<Services | null>(null);

/** The services of the window. Throws outside of the provider: that is a mistake in the composition. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('Services are missing: wrap the view in ServicesContext.Provider');
  return services;
}
