import type { Influencer } from '../model/influencer.ts';
import type { SampleContext } from './sample-context.ts';

const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{M}]/u;
/** Of this many people one is on the roster a second time, as it happens when lists come together. */
const PEOPLE_PER_LOOKALIKE = 250;
/** The first agency has two, so that finding them can be tried. */
const FIRST_LOOKALIKES = [23, 8];

/** A name in a script of its own: some are kept under it with how it is said, some under its Latin form. */
export function nameForms({ details: random }: SampleContext, name: string, handle: string): Partial<Influencer> {
  if (!NOT_LATIN.test(name)) return {};
  const latin = latinOf(handle);
  if (random.chance(0.4)) return { name: latin, nativeName: name };
  return random.chance(0.5) ? { pronunciation: latin } : {};
}

const latinOf = (handle: string): string =>
  handle
    .replace(/\d+$/u, '')
    .split('.')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');

/**
 * Makes some people look like one who came before: the same name spelled another way, or the same address. Answers
 * the fields that differ from a usual person, or `null` for one like nobody.
 */
export function createLookalikes({ details: random }: SampleContext, peopleTotal: number) {
  let earlier: { readonly name: string; readonly email: string | undefined } | null = null;
  return (person: Influencer, handle: string, peopleLeft: number): Partial<Influencer> | null => {
    const isDue =
      peopleTotal < PEOPLE_PER_LOOKALIKE
        ? peopleTotal > FIRST_LOOKALIKES[0]! && FIRST_LOOKALIKES.includes(peopleLeft)
        : random.chance(1 / PEOPLE_PER_LOOKALIKE);
    const model = earlier;
    if (random.chance(0.1) || earlier === null) {
      earlier = { name: NOT_LATIN.test(person.name) ? latinOf(handle) : person.name, email: person.emails?.[0] };
    }
    if (!isDue || model === null) return null;
    if (model.email !== undefined && random.chance(0.5)) return { name: respelled(model.name), emails: [model.email] };
    return { name: respelled(model.name) };
  };
}

/** The spelling of somebody in a hurry: no accents, a doubled letter single or a single one doubled. */
function respelled(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  const single = plain.replace(/([a-z])\1/u, '$1');
  return single === plain ? plain.replace(/([lmnrst])/u, '$1$1') : single;
}
