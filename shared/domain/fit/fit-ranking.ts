import { toMoneyText, type MoneyText } from '../../lib/money.ts';
import type { FitCriterion } from '../../model/fit.ts';
import type { HealthLevel, Influencer, RelationshipStage } from '../../model/influencer.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { derivedBy } from '../figures/derived.ts';
import { stageName, stageRank, stagesOf } from '../pipeline/stages.ts';
import { CampaignFit, type FitOutline } from './campaign-fit.ts';
import { fitBlocks, type FitBlockKind } from './fit-blocks.ts';

/** A criterion with points in tenths: what it adds, or what it costs. */
export interface FitPart {
  readonly criterion: FitCriterion;
  readonly points: number;
  readonly isUnknown: boolean;
}

/** Somebody in the ranking of a campaign; points are tenths. */
export interface FitRow {
  readonly influencerId: string;
  readonly name: string;
  /** `null` where nothing counts. */
  readonly score: number | null;
  /** What the score rises to if everything unknown turned out well. */
  readonly most: number | null;
  readonly best: FitPart | null;
  readonly worst: FitPart | null;
  /** For what the campaign plans for everybody, or the fee that was stated; in the campaign's currency. */
  readonly price: MoneyText | null;
  readonly relationship: RelationshipStage;
  readonly health: HealthLevel | null;
  /** Where they are in the campaign's pipeline. */
  readonly stage: { readonly name: string; readonly rank: number } | null;
  readonly isArchived: boolean;
  readonly blocks: readonly FitBlockKind[];
}

/** The people of the roster held against a campaign, the best first. */
export interface FitRanking {
  readonly rows: readonly FitRow[];
  /** False while the campaign has no currency, planned deliverables or fee budget. */
  readonly hasPrices: boolean;
}

const NOBODY: FitRanking = { rows: [], hasPrices: false };

/**
 * Everybody in the roster, archived people too, the best fit first; equal ones by what they could rise to, then by name.
 * `today` is `yyyy-MM-dd`.
 */
export function fitRanking(reader: RecordReader, campaignId: string, today: string): FitRanking {
  return rankingFor(reader, `${campaignId} ${today}`);
}

const rankingFor = derivedBy(
  () => [
    'workspace',
    'influencer',
    'campaign',
    'client',
    'collaboration',
    'deliverable',
    'right',
    'rate',
    'post',
    'metricSnapshot',
    'order',
    'payment',
  ],
  2,
  (reader, key): FitRanking => {
    const [campaignId, today] = key.split(' ') as [string, string];
    const campaign = reader.get('campaign', campaignId);
    if (!campaign) return NOBODY;
    const fit = new CampaignFit(reader, campaign, today);
    const stages = stagesOf(reader);
    const members = new Map(
      reader.lookup('collaboration', 'campaign', campaignId).map((row) => [row.influencerId, row] as const),
    );
    const rows: FitRow[] = [];
    for (const person of reader.all('influencer')) {
      const collaboration = members.get(person.id);
      const blocks = fitBlocks(person, collaboration, { stages, clashesOf: fit.clashesOf });
      rows.push({
        ...rowOf(person, fit),
        stage: collaboration
          ? { name: stageName(stages, collaboration.stage), rank: stageRank(stages, collaboration.stage) }
          : null,
        blocks: [...new Set(blocks.map(({ kind }) => kind))],
      });
    }
    return { rows: rows.sort(bestFirst), hasPrices: fit.prices !== null };
  },
);

function rowOf(person: Influencer, fit: CampaignFit): Omit<FitRow, 'stage' | 'blocks'> {
  const outline = fit.outline(person);
  const asked = fit.prices?.of(person.id);
  const counts = outline.criteria.length > 0;
  return {
    influencerId: person.id,
    name: person.name,
    score: counts ? outline.points : null,
    most: counts ? outline.most : null,
    best: partOf(outline, ({ points }) => points),
    worst: partOf(outline, ({ points, most }) => most - points),
    price: asked && asked.is !== 'unknown' ? toMoneyText(asked.price) : null,
    relationship: person.stage,
    health: person.health?.level ?? null,
    isArchived: person.archivedAt !== undefined,
  };
}

/** The line with the most of something; `null` where no line has any. */
function partOf(outline: FitOutline, amount: (line: FitOutline['lines'][number]) => number): FitPart | null {
  let found: FitPart | null = null;
  for (const [at, line] of outline.lines.entries()) {
    const points = amount(line);
    if (points <= (found?.points ?? 0)) continue;
    found = { criterion: outline.criteria[at]!, points, isUnknown: outline.marks[at] === null };
  }
  return found;
}

function bestFirst(left: FitRow, right: FitRow): number {
  return (
    (right.score ?? 0) - (left.score ?? 0) ||
    (right.most ?? 0) - (left.most ?? 0) ||
    (left.name < right.name ? -1 : left.name > right.name ? 1 : left.influencerId < right.influencerId ? -1 : 1)
  );
}
