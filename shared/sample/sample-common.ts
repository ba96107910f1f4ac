import type { Contact, ContactId } from '../model/contact.ts';
import type { CustomField } from '../model/custom-field.ts';
import type { RosterCondition, RosterView } from '../model/roster-view.ts';
import type { SavedView } from '../model/saved-view.ts';
import { madeUpName } from './made-up-name.ts';
import type { SampleContext, SampleRow } from './sample-context.ts';
import { agencyNames } from './sample-detail-words.ts';

/** What many people of the sample share. */
export interface SampleCommon {
  readonly contactIds: readonly [ContactId, ...ContactId[]];
  readonly fields: {
    readonly size: CustomField;
    readonly contract: CustomField;
    readonly least: CustomField;
  };
}

/** Of this many people one agent or manager comes. */
const PEOPLE_PER_CONTACT = 25;
const LEAST_CONTACTS = 5;

/** Makes the agency's own fields, agents who serve several people, and views of the roster everybody uses. */
export function* makeCommon(context: SampleContext, influencers: number): Generator<SampleRow, SampleCommon> {
  const fields = {
    size: fieldOf(context, 'Shirt size', { type: 'choice', choices: ['XS', 'S', 'M', 'L', 'XL'] }),
    contract: fieldOf(context, 'Contract until', { type: 'date', choices: [] }),
    least: fieldOf(context, 'Least fee', { type: 'money', choices: [], currency: 'EUR' }),
  };
  for (const row of Object.values(fields)) yield { kind: 'customField', row };
  const contactIds: ContactId[] = [];
  const contacts = Math.max(LEAST_CONTACTS, Math.ceil(influencers / PEOPLE_PER_CONTACT));
  for (let index = 0; index < contacts; index += 1) {
    const row = contactOf(context);
    contactIds.push(row.id);
    yield { kind: 'contact', row };
  }
  for (const row of viewsOf(context)) yield { kind: 'savedView', row };
  return { contactIds: contactIds as [ContactId, ...ContactId[]], fields };
}

function fieldOf(
  context: SampleContext,
  name: string,
  rest: Pick<CustomField, 'type' | 'choices' | 'currency'>,
): CustomField {
  return { id: context.id(), name, ...rest };
}

function contactOf({ id, details: random }: SampleContext): Contact {
  const { name, handle } = madeUpName(random);
  return {
    id: id(),
    name,
    ...(random.chance(0.8) && { organisation: random.pick(agencyNames) }),
    emails: [`${handle}@example.com`],
    phones: random.chance(0.5) ? [`+00 555 ${String(random.int(0, 9_999_999)).padStart(7, '0')}`] : [],
    ...(random.chance(0.2) && { notes: 'Asks for the brief as a file, never as a link.' }),
  };
}

function viewsOf({ id }: SampleContext): SavedView[] {
  const view = (conditions: RosterCondition[], sort: RosterView['sort']): RosterView => ({
    choice: {
      search: '',
      filter: { match: 'all', groups: [{ match: 'all', isNot: false, conditions }] },
      includeArchived: false,
    },
    sort,
    columns: [],
  });
  const oneOf = (field: string, ...values: string[]): RosterCondition => ({ test: 'oneOf', field, values });
  return [
    {
      id: id(),
      name: 'Active, longest silence first',
      view: view([oneOf('stage', 'active')], [{ field: 'lastTouch', direction: 'ascending' }]),
    },
    {
      id: id(),
      name: 'Micro and mid on Instagram',
      view: view(
        [oneOf('platform', 'instagram'), oneOf('tier', 'micro', 'mid')],
        [{ field: 'engagementRate', direction: 'descending' }],
      ),
    },
    {
      id: id(),
      name: 'Nobody looks after them',
      view: view(
        [{ test: 'known', field: 'owner', isKnown: false }],
        [{ field: 'followers', direction: 'descending' }],
      ),
    },
  ];
}
