import { defaultStages, stageNamed, stagesOf } from '../domain/pipeline/stages.ts';
import { stagePatch } from '../domain/pipeline/stage-move.ts';
import { canonicalJson } from '../lib/canonical-json.ts';
import { instantOf } from '../lib/clock.ts';
import { latinText } from '../lib/latin-text.ts';
import { foldText } from '../lib/text-fold.ts';
import type { RowChange } from '../model/change-set.ts';
import type { Collaboration } from '../model/collaboration.ts';
import { phases, stageRules, type Phase, type Stage } from '../model/pipeline.ts';
import { text } from '../text/text.ts';
import type { Command, CommandContext } from './command.ts';
import { nameProblem, tidyName } from './field-checks.ts';
import { updateChange } from './row-changes.ts';

const { labels, problems: say, people, phases: phaseWords } = text.pipeline;

const MOST_STAGES = 60;
const LONGEST_STALE = 1_000;
const LONGEST_KEY = 50;

/** Phases without which there is no way into the pipeline, to results, or out of it. */
const needed: readonly Phase[] = ['identified', 'live', 'declined'];

/** A stage as it is to be; without a key it is a new one. */
export interface StageDraft extends Omit<Stage, 'stage' | 'staleAfterDays'> {
  readonly stage?: string;
  readonly staleAfterDays?: number | null | undefined;
}

export interface SetStagesInput {
  /** Every stage in its order; `null` means the twelve Liaison begins with. */
  readonly stages: readonly StageDraft[] | null;
  /** Where those go whose stage is taken away, by the keys of both stages. */
  readonly moved?: Readonly<Record<string, string>>;
}

/**
 * Makes the pipeline anew: stages added, renamed, put in another order or taken away. The key of a stage is made from its
 * first name and stays. A stage with people in it goes only together with where they go, which no rule is asked about.
 */
export const setStages: Command<SetStagesInput> = (input, context) => {
  const { reader } = context;
  const before = stagesOf(reader);
  const made = input.stages === null ? { stages: defaultStages } : readStages(input.stages, before);
  if ('refusal' in made) return made;
  const moves = movesOf(made.stages, before, input.moved ?? {}, context);
  if ('refusal' in moves) return moves;
  const isDefault = canonicalJson(made.stages) === canonicalJson(defaultStages);
  const change = updateChange('workspace', reader.workspace(), { stages: isDefault ? null : made.stages });
  return { plan: { label: labels.setStages, changes: [...(change ? [change] : []), ...moves.changes] } };
};

type Made = { readonly stages: readonly Stage[] } | { readonly refusal: string };

function readStages(drafts: readonly StageDraft[], before: readonly Stage[]): Made {
  if (drafts.length > MOST_STAGES) return { refusal: say.tooManyStages(MOST_STAGES) };
  // Keys of stages that are taken away are not given again, so that old steps keep their meaning.
  const keys = new Set<string>([...before.map(({ stage }) => stage), ...drafts.flatMap(({ stage }) => stage ?? [])]);
  const names = new Set<string>();
  const used = new Set<string>();
  const stages: Stage[] = [];
  for (const draft of drafts) {
    const name = tidyName(draft.name);
    const problem = nameProblem(name, 'stage') ?? staleProblem(name, draft.staleAfterDays);
    if (problem !== null) return { refusal: problem };
    if (names.has(foldText(name))) return { refusal: say.stageNameTaken(name) };
    names.add(foldText(name));
    const isKnown = draft.stage === undefined || stageNamed([...before, ...defaultStages], draft.stage) !== undefined;
    if (!isKnown || (draft.stage !== undefined && used.has(draft.stage))) return { refusal: say.unknownStage };
    const key = draft.stage ?? keyFor(name, draft.phase, keys);
    keys.add(key);
    used.add(key);
    const { phase, staleAfterDays } = draft;
    const rules = stageRules.filter((rule) => draft.rules.includes(rule));
    stages.push({ stage: key, name, phase, rules, ...(typeof staleAfterDays === 'number' && { staleAfterDays }) });
  }
  const lacking = needed.find((phase) => !stages.some((one) => one.phase === phase));
  return lacking === undefined ? { stages } : { refusal: say.phaseMissing(phaseWords[lacking]) };
}

function staleProblem(name: string, days: number | null | undefined): string | null {
  if (days === undefined || days === null) return null;
  return Number.isInteger(days) && days >= 1 && days <= LONGEST_STALE ? null : say.staleWrong(name, LONGEST_STALE);
}

/** A key made from the name. The name of another phase is no key: a stage that is gone counts as what its key says. */
function keyFor(name: string, phase: Phase, taken: ReadonlySet<string>): string {
  const plain = latinText(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+|-+$/gu, '')
    .slice(0, LONGEST_KEY)
    .replace(/-+$/u, '');
  const base = plain === '' ? 'stage' : plain;
  const isFree = (key: string): boolean => !taken.has(key) && (key === phase || !phases.some((one) => one === key));
  if (isFree(base)) return base;
  for (let number = 2; ; number += 1) if (isFree(`${base}-${number}`)) return `${base}-${number}`;
}

/** The changes that take people out of the stages that go. */
function movesOf(
  stages: readonly Stage[],
  before: readonly Stage[],
  moved: Readonly<Record<string, string>>,
  { reader, clock, actor }: CommandContext,
): { readonly changes: readonly RowChange[] } | { readonly refusal: string } {
  const gone = before.filter(({ stage }) => !stageNamed(stages, stage));
  if (gone.length === 0) return { changes: [] };
  const now = instantOf(clock);
  const changes: RowChange[] = [];
  for (const [stage, rows] of peopleIn(gone, reader.all('collaboration'))) {
    const to = Object.hasOwn(moved, stage.stage) ? moved[stage.stage] : undefined;
    if (to === undefined) return { refusal: say.stageUsed(stage.name, people(rows.length)) };
    const target = stageNamed(stages, to);
    if (!target) return { refusal: say.targetGone(stage.name) };
    for (const row of rows) {
      const patch = stagePatch(row, { stage: target.stage }, [], { reader, now, actor });
      if ('problem' in patch) return { refusal: patch.problem };
      const declined = target.phase === 'declined' ? undefined : patch.declined;
      const steps = patch.steps.map((step, index) =>
        index === patch.steps.length - 1 ? { ...step, reason: labels.stageRemoved(stage.name) } : step,
      );
      const change = updateChange('collaboration', row, { stage: patch.stage, steps, declined });
      if (change) changes.push(change);
    }
  }
  return { changes };
}

function peopleIn(
  stages: readonly Stage[],
  rows: Iterable<Collaboration>,
): ReadonlyMap<Stage, readonly Collaboration[]> {
  const found = new Map<Stage, Collaboration[]>();
  for (const row of rows) {
    const stage = stageNamed(stages, row.stage);
    if (!stage) continue;
    const list = found.get(stage);
    if (list) list.push(row);
    else found.set(stage, [row]);
  }
  return found;
}
