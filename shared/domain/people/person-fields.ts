import { TEXT_LIMITS } from '../../model/common.ts';
import { preferredMedia, relationshipStages, type Influencer } from '../../model/influencer.ts';

/**
 * What a field of a person takes. `line` is one line of text, `note` a text of any shape, `words` a list of texts
 * without repeats, `choice` one of a few, `flag` yes or no; `parts` has a shape of its own (`person-parts.ts`).
 */
export type PersonFieldRule =
  | { readonly type: 'line'; readonly limit: number; readonly isRequired?: true }
  | { readonly type: 'note'; readonly limit: number }
  | {
      readonly type: 'words';
      readonly limit: number;
      readonly most: number;
      /** True for lists that are stored even when they have nothing in them. */
      readonly isAlways?: true;
    }
  | { readonly type: 'choice'; readonly choices: readonly string[]; readonly isRequired?: true }
  | { readonly type: 'flag' }
  | { readonly type: 'parts' };

/** The fields of a person that forms, edits of many people, imports and exports share. */
export type PersonField = Exclude<keyof Influencer, 'id' | 'externalIds' | 'audience' | 'mergedFrom' | 'archivedAt'>;

const { name, line, note, list } = TEXT_LIMITS;

/** One rule per field; the limits are those of the model. */
export const personFields = {
  name: { type: 'line', limit: name, isRequired: true },
  nativeName: { type: 'line', limit: name },
  pronunciation: { type: 'line', limit: name },
  otherNames: { type: 'words', limit: name, most: 100 },
  pronouns: { type: 'line', limit: 100 },
  gender: { type: 'line', limit: 100 },
  country: { type: 'line', limit: 200 },
  city: { type: 'line', limit: 200 },
  otherPlaces: { type: 'parts' },
  timeZone: { type: 'line', limit: 100 },
  languages: { type: 'words', limit: 200, most: list },
  emails: { type: 'words', limit: line, most: 100 },
  phones: { type: 'words', limit: line, most: 100 },
  links: { type: 'words', limit: line, most: 100 },
  contacts: { type: 'parts' },
  preferredMedium: { type: 'choice', choices: preferredMedia },
  cadence: { type: 'parts' },
  doNotContact: { type: 'flag' },
  topics: { type: 'words', limit: 200, most: list, isAlways: true },
  values: { type: 'words', limit: 200, most: list },
  contentStyle: { type: 'note', limit: note },
  influence: { type: 'parts' },
  compensation: { type: 'parts' },
  sourcing: { type: 'parts' },
  stage: { type: 'choice', choices: relationshipStages, isRequired: true },
  health: { type: 'parts' },
  owner: { type: 'line', limit: 200 },
  tags: { type: 'words', limit: 200, most: list, isAlways: true },
  custom: { type: 'parts' },
  notes: { type: 'note', limit: note },
} as const satisfies Readonly<Record<PersonField, PersonFieldRule>>;
