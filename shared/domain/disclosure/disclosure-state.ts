import type { Disclosure } from '../../model/deliverable.ts';

export const disclosureStates = [
  'not-agreed',
  'agreed',
  'not-needed',
  'to-check',
  'shown',
  'unclear',
  'missing',
  'correction-asked',
  'corrected',
] as const;
export type DisclosureState = (typeof disclosureStates)[number];

/**
 * How far the disclosure of one deliverable is. What was seen decides first: once a post is out, an agreement alone says
 * nothing any more. Where there is no connection to disclose, the day that was settled is enough. `isLive` says whether
 * any post came of the deliverable.
 */
export function disclosureState(disclosure: Disclosure | undefined, isLive: boolean): DisclosureState {
  if (disclosure?.found === 'shown') return 'shown';
  if (disclosure?.found !== undefined) {
    if (disclosure.correctionDoneOn !== undefined) return 'corrected';
    return disclosure.correctionAskedOn === undefined ? disclosure.found : 'correction-asked';
  }
  const isAgreed = disclosure?.agreedOn !== undefined;
  if (isAgreed && disclosure.connection === 'none') return 'not-needed';
  if (isLive) return 'to-check';
  return isAgreed ? 'agreed' : 'not-agreed';
}

/** True while somebody has to do something about what was seen, or was not looked for. */
export function isDisclosureOpen(state: DisclosureState): boolean {
  return state === 'to-check' || state === 'unclear' || state === 'missing' || state === 'correction-asked';
}
