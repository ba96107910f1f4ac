import { foldText } from '../../lib/text-fold.ts';
import { toMoneyText, type MoneyText } from '../../lib/money.ts';
import type { Client, ClientPerson, ClientView, Product } from '../../model/client.ts';
import { clientViews } from '../../model/client.ts';
import { TEXT_LIMITS } from '../../model/common.ts';
import { text } from '../../text/text.ts';
import { tidyDay, tidyLine, tidyNote, tidyRecord, tidyWords, type Tidied } from '../people/tidy.ts';
import { exactMinor } from '../../commands/field-checks.ts';
import { tidyAudienceTarget, type AudienceTargetInput } from './tidy-audience-target.ts';
import { tidyLink } from './tidy-link.ts';

const { fields: labels, people: peopleWords, products: productWords, problems: say } = text.clients;
const WORD = 200;
const MOST = { people: 200, products: 500, rivals: 500 } as const;

export interface ClientPersonInput {
  readonly name: string;
  readonly role?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly sees: readonly ClientView[];
}

export interface ProductInput {
  readonly name: string;
  readonly category?: string | undefined;
  readonly price?: MoneyText | undefined;
  readonly url?: string | undefined;
  readonly releasedOn?: string | undefined;
  readonly note?: string | undefined;
}

/** What can be said of a client besides name and currency; absent leaves it as it is, `null` takes a field away. */
export interface ClientFields {
  readonly website?: string | null;
  readonly people?: readonly ClientPersonInput[] | null;
  readonly topics?: readonly string[] | null;
  readonly values?: readonly string[] | null;
  readonly audience?: AudienceTargetInput | null;
  readonly categories?: readonly string[] | null;
  readonly rivals?: readonly string[] | null;
  readonly products?: readonly ProductInput[] | null;
  /** `#rrggbb`, in either case and with or without the `#`. */
  readonly colours?: { readonly primary: string; readonly secondary?: string } | null;
  readonly notes?: string | null;
}

export type ClientPatch = { -readonly [Field in keyof ClientFields]?: NonNullable<Client[Field]> | null };

type Checks = {
  readonly [Field in keyof ClientFields]-?: (given: NonNullable<ClientFields[Field]>) => Tidied<unknown>;
};

/** One check per field. `ownName` is the client's name: it is no rival of itself. */
function checksFor(ownName: string): Checks {
  return {
    website: (given) => tidyLink(given, labels.website),
    people: tidyPeople,
    topics: (given) => tidyWords(given, labels.topics, WORD, TEXT_LIMITS.list),
    values: (given) => tidyWords(given, labels.values, WORD, TEXT_LIMITS.list),
    audience: tidyAudienceTarget,
    categories: (given) => tidyWords(given, labels.categories, WORD, TEXT_LIMITS.list),
    rivals: (given) => tidyRivals(given, ownName),
    products: tidyProducts,
    colours: tidyColours,
    notes: (given) => tidyNote(given, labels.notes, TEXT_LIMITS.note),
  };
}

/** The given fields as they are stored, or what is wrong with the first of them that is wrong. */
export function tidyClient(given: ClientFields, ownName: string): { patch: ClientPatch } | { problem: string } {
  const patch: Record<string, unknown> = {};
  for (const [field, check] of Object.entries(checksFor(ownName)) as [
    keyof ClientFields,
    (given: unknown) => Tidied<unknown>,
  ][]) {
    const value = given[field];
    if (value === undefined) continue;
    const tidied = value === null ? { value: null } : check(value);
    if ('problem' in tidied) return tidied;
    patch[field] = tidied.value;
  }
  return { patch };
}

function tidyRivals(given: readonly string[], ownName: string): Tidied<string[]> {
  const rivals = tidyWords(given, labels.rivals, TEXT_LIMITS.name, MOST.rivals);
  if ('problem' in rivals || rivals.value === null) return rivals;
  const own = foldText(ownName);
  return rivals.value.some((rival) => foldText(rival) === own) ? { problem: say.ownRival(ownName) } : rivals;
}

/** The first name that stands in the list twice, without regard to case and accents. */
function twiceNamed(rows: readonly { readonly name?: string }[]): string | null {
  const seen = new Set<string>();
  for (const { name = '' } of rows) {
    const fold = foldText(name);
    if (seen.has(fold)) return name;
    seen.add(fold);
  }
  return null;
}

function tidyRows<Input, Row extends { readonly name?: string }>(
  given: readonly Input[],
  label: string,
  most: number,
  tidy: (row: Input) => { value: Row } | { problem: string },
): Tidied<Row[]> {
  if (given.length > most) return { problem: say.tooMany(label, most, given.length) };
  const rows: Row[] = [];
  for (const one of given) {
    const tidied = tidy(one);
    if ('problem' in tidied) return tidied;
    rows.push(tidied.value);
  }
  const twice = twiceNamed(rows);
  if (twice !== null) return { problem: say.twice(label, twice) };
  return { value: rows.length === 0 ? null : rows };
}

function tidyPeople(given: readonly ClientPersonInput[]): Tidied<ClientPerson[]> {
  return tidyRows(given, labels.people, MOST.people, (person) => {
    const line = (value: string | undefined, label: string) => tidyLine(value ?? '', label, TEXT_LIMITS.line);
    const name = tidyLine(person.name, peopleWords.name, TEXT_LIMITS.name);
    const email = line(person.email, peopleWords.email);
    if ('value' in email && email.value !== null && !/^[^\s@]+@[^\s@]+$/u.test(email.value)) {
      return { problem: say.emailWrong(email.value) };
    }
    const tidied = tidyRecord({
      name,
      role: line(person.role, peopleWords.role),
      email,
      phone: line(person.phone, peopleWords.phone),
    });
    if ('problem' in tidied) return tidied;
    if (tidied.value.name === undefined) return { problem: say.nameless(labels.people) };
    const sees = clientViews.filter((view) => person.sees.includes(view));
    return { value: { ...tidied.value, name: tidied.value.name, sees } };
  });
}

function tidyProducts(given: readonly ProductInput[]): Tidied<Product[]> {
  return tidyRows(given, labels.products, MOST.products, (product) => {
    const tidied = tidyRecord({
      name: tidyLine(product.name, productWords.name, TEXT_LIMITS.name),
      category: tidyLine(product.category ?? '', productWords.category, WORD),
      price: tidyPrice(product),
      url: tidyLink(product.url ?? '', productWords.url),
      releasedOn: tidyDay(product.releasedOn, productWords.releasedOn),
      note: tidyLine(product.note ?? '', productWords.note, TEXT_LIMITS.line),
    });
    if ('problem' in tidied) return tidied;
    if (tidied.value.name === undefined) return { problem: say.nameless(labels.products) };
    return { value: { ...tidied.value, name: tidied.value.name } };
  });
}

function tidyPrice({ name, price }: ProductInput): Tidied<MoneyText> {
  if (price === undefined) return { value: null };
  const minor = exactMinor(price);
  if (minor === null || minor < 0n) return { problem: say.priceWrong(name.trim(), price.amount, price.currency) };
  return { value: toMoneyText({ minor, currency: price.currency }) };
}

function tidyColours(given: NonNullable<ClientFields['colours']>): Tidied<NonNullable<Client['colours']>> {
  const primary = tidyColour(given.primary, labels.primary);
  if ('problem' in primary) return primary;
  const secondary = tidyColour(given.secondary ?? '', labels.secondary);
  if ('problem' in secondary) return secondary;
  if (primary.value === null) return secondary.value === null ? { value: null } : { problem: say.primaryMissing };
  return { value: { primary: primary.value, ...(secondary.value !== null && { secondary: secondary.value }) } };
}

function tidyColour(given: string, label: string): Tidied<string> {
  const typed = given.trim().toLowerCase();
  if (typed === '') return { value: null };
  const colour = typed.startsWith('#') ? typed : `#${typed}`;
  return /^#[0-9a-f]{6}$/.test(colour) ? { value: colour } : { problem: say.colourWrong(label, given.trim()) };
}
