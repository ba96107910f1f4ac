/** Typed events with unsubscribe. */
export interface EventHub<Events> {
  on<Name extends keyof Events>(event: Name, listener: (payload: Events[Name]) => void): () => void;
  emit<Name extends keyof Events>(event: Name, payload: Events[Name]): void;
}

/** A hub without listeners. Listeners are called in the order they came, and must not throw. */
export function createEventHub<Events>(): EventHub<Events> {
  const listeners = new Map<keyof Events, Set<(payload: never) => void>>();
  return {
    on: (event, listener) => {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known);
      known.add(listener);
      return () => void known.delete(listener);
    },
    emit: (event, payload) => {
      for (const listener of listeners.get(event) ?? []) (listener as (value: typeof payload) => void)(payload);
    },
  };
}
