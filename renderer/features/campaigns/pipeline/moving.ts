import { text } from '#shared/text/text.ts';

/** Somebody to be moved, by the id of the collaboration. */
export interface Moving {
  readonly id: string;
  readonly name: string;
}

/** The people in words: a name, or how many. */
export function whoText(people: readonly Moving[]): string {
  const [only] = people;
  return people.length === 1 && only ? only.name : text.pipeline.people(people.length);
}
