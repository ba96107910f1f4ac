import { exactMinor } from '../../commands/field-checks.ts';
import { toMoneyText, type MoneyText } from '../../lib/money.ts';
import {
  budgetCategories,
  keyDateKinds,
  type BudgetCategory,
  type BudgetLine,
  type Campaign,
  type KeyDate,
  type KeyDateKind,
} from '../../model/campaign.ts';
import { TEXT_LIMITS } from '../../model/common.ts';
import { text } from '../../text/text.ts';
import { tidyAudienceTarget, type AudienceTargetInput } from '../clients/tidy-audience-target.ts';
import { tidyDay, tidyLine, tidyWords, type Tidied } from '../people/tidy.ts';

const { fields: labels, budget: budgetWords, keyDates: dateWords, problems: say } = text.brief;
const WORD = 200;
const MOST = { words: 500, measures: 30, keyDates: 500, budget: 100 } as const;

export interface BudgetLineInput {
  readonly category: BudgetCategory;
  readonly planned: MoneyText;
  readonly note?: string | undefined;
}

export interface KeyDateInput {
  readonly on: string;
  readonly kind: KeyDateKind;
  readonly what: string;
}

/** What can be said in a campaign's brief; absent leaves it as it is, `null` and nothing in it take a field away. */
export interface BriefFields {
  /** Keys of figures, in the order in which they lead. */
  readonly keyMeasures?: readonly string[] | null;
  readonly markets?: readonly string[] | null;
  /** Markdown; kept to the letter. */
  readonly brief?: string | null;
  readonly creativeFreedom?: string | null;
  readonly products?: readonly string[] | null;
  readonly categories?: readonly string[] | null;
  readonly topics?: readonly string[] | null;
  readonly values?: readonly string[] | null;
  readonly audience?: AudienceTargetInput | null;
  readonly contentStyles?: readonly string[] | null;
  readonly budget?: readonly BudgetLineInput[] | null;
  readonly keyDates?: readonly KeyDateInput[] | null;
}

export type BriefPatch = { -readonly [Field in keyof BriefFields]?: NonNullable<Campaign[Field]> | null };

type Checks = { readonly [Field in keyof BriefFields]-?: (given: NonNullable<BriefFields[Field]>) => Tidied<unknown> };

const words =
  (label: string, limit: number = WORD) =>
  (given: readonly string[]): Tidied<string[]> =>
    tidyWords(given, label, limit, MOST.words);

const checks: Checks = {
  keyMeasures: tidyMeasures,
  markets: words(labels.markets),
  brief: (given) => tidyMarkdown(given, labels.brief),
  creativeFreedom: (given) => tidyMarkdown(given, labels.creativeFreedom),
  products: words(labels.products, TEXT_LIMITS.name),
  categories: words(labels.categories),
  topics: words(labels.topics),
  values: words(labels.values),
  audience: tidyAudienceTarget,
  contentStyles: words(labels.contentStyles),
  budget: tidyBudget,
  keyDates: tidyKeyDates,
};

/** Fields of the brief that a command checks here. */
const briefFields = Object.keys(checks) as (keyof BriefFields)[];

/** The given fields as they are stored, or what is wrong with the first of them that is wrong. */
export function tidyBrief(given: BriefFields): { readonly patch: BriefPatch } | { readonly problem: string } {
  const patch: Record<string, unknown> = {};
  for (const field of briefFields) {
    const value = given[field];
    if (value === undefined) continue;
    const check = checks[field] as (given: unknown) => Tidied<unknown>;
    const tidied = value === null ? { value: null } : check(value);
    if ('problem' in tidied) return tidied;
    patch[field] = tidied.value;
  }
  return { patch };
}

function tidyMeasures(given: readonly string[]): Tidied<string[]> {
  const known = text.figures.labels;
  const unknown = given.find((key) => !Object.hasOwn(known, key));
  if (unknown !== undefined) return { problem: say.measureUnknown(unknown) };
  const keys = [...new Set(given)];
  if (keys.length > MOST.measures) return { problem: say.tooMany(labels.keyMeasures, MOST.measures, keys.length) };
  return { value: keys.length === 0 ? null : keys };
}

/** Text that came in is kept as it is written: white space has a meaning in Markdown. */
function tidyMarkdown(given: string, label: string): Tidied<string> {
  if (given.length > TEXT_LIMITS.note) return { problem: say.textTooLong(label, TEXT_LIMITS.note) };
  return { value: given.trim() === '' ? null : given };
}

function tidyBudget(given: readonly BudgetLineInput[]): Tidied<BudgetLine[]> {
  if (given.length > MOST.budget) return { problem: say.tooMany(labels.budget, MOST.budget, given.length) };
  const lines: BudgetLine[] = [];
  for (const { category, planned, note } of given) {
    if (!budgetCategories.includes(category)) return { problem: say.categoryWrong(category) };
    const name = budgetWords.categories[category];
    const minor = exactMinor(planned);
    if (minor === null || minor < 0n) {
      return { problem: say.plannedWrong(name, planned.amount, planned.currency) };
    }
    if (lines.some((line) => line.category === category && line.planned.currency === planned.currency)) {
      return { problem: say.lineTwice(name, planned.currency) };
    }
    const tidied = tidyLine(note ?? '', budgetWords.note, TEXT_LIMITS.line);
    if ('problem' in tidied) return tidied;
    lines.push({
      category,
      planned: toMoneyText({ minor, currency: planned.currency }),
      ...(tidied.value !== null && { note: tidied.value }),
    });
  }
  return { value: lines.length === 0 ? null : lines };
}

/** Key dates in the order of their days; those of one day in the order in which they are given. */
function tidyKeyDates(given: readonly KeyDateInput[]): Tidied<KeyDate[]> {
  if (given.length > MOST.keyDates) return { problem: say.tooMany(labels.keyDates, MOST.keyDates, given.length) };
  const dates: KeyDate[] = [];
  for (const { on, kind, what } of given) {
    const day = tidyDay(on, dateWords.day);
    if ('problem' in day) return day;
    if (day.value === null) return { problem: say.dateDayMissing };
    if (!keyDateKinds.includes(kind)) return { problem: say.dateKindWrong(kind) };
    const words = tidyLine(what, dateWords.what, TEXT_LIMITS.name);
    if ('problem' in words) return words;
    if (words.value === null) return { problem: say.dateWhatMissing(day.value) };
    dates.push({ on: day.value, kind, what: words.value });
  }
  dates.sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
  return { value: dates.length === 0 ? null : dates };
}
