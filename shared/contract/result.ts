/**
 * What every host call answers. A caller has to look at `tag` before it can reach a value:
 * - `ok`: done, with the value;
 * - `cancelled`: the person closed the dialog or stopped the work; nothing happened;
 * - `refused`: the host understood and will not do it (a rule or a limit); `reason` says why and what to do;
 * - `unavailable`: this shell or this computer cannot do it;
 * - `failed`: it was tried and went wrong; nothing half-done is left behind.
 */
export type HostResult<Value> =
  | { readonly tag: 'ok'; readonly value: Value }
  | { readonly tag: 'cancelled' }
  | { readonly tag: 'refused'; readonly reason: string }
  | { readonly tag: 'unavailable'; readonly reason: string }
  | { readonly tag: 'failed'; readonly reason: string };

export const ok = <Value>(value: Value): HostResult<Value> => ({ tag: 'ok', value });
export const cancelled = (): HostResult<never> => ({ tag: 'cancelled' });
export const refused = (reason: string): HostResult<never> => ({ tag: 'refused', reason });
export const unavailable = (reason: string): HostResult<never> => ({ tag: 'unavailable', reason });
export const failed = (reason: string): HostResult<never> => ({ tag: 'failed', reason });
