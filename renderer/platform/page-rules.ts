import { z } from 'zod';

/** The part of the Trusted Types interface that is used here; the DOM typings do not have it yet. */
interface TrustedTypesFactory {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string }): unknown;
}

let isApplied = false;

/**
 * Fits a page or a worker to its content security policy; call it first in each. Script addresses given as text
 * (for workers) pass only when they are the app's own; markup and code given as text never pass. zod is told not to
 * compile its checks, because trying to is reported as a violation.
 */
export function applyPageRules(): void {
  if (isApplied) return;
  isApplied = true;
  z.config({ jitless: true });
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  factory?.createPolicy('default', {
    createScriptURL(address) {
      const url = new URL(address, location.href);
      if (url.origin !== location.origin) throw new TypeError(`Refused a script from ${url.origin}`);
      return url.href;
    },
  });
}
