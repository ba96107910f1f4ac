import { platformNames } from '../../model/platform.ts';
import { phases, stageRules, type Phase, type Stage, type StageRule } from '../../model/pipeline.ts';
import { text } from '../../text/text.ts';
import type { DeliverableFacts, RuleFacts } from './rule-facts.ts';
import { phaseOf } from './stages.ts';

const say = text.pipeline.missing;

/** Where what is missing can be put right: a part of the collaboration, the person, or the notes about the person. */
export type RulePlace = 'research' | 'person' | 'terms' | 'deliverables' | 'rights' | 'contract';

/** A rule that is not met, what is missing in a sentence, and where to put it right. */
export interface UnmetRule {
  readonly rule: StageRule;
  readonly sentence: string;
  readonly place: RulePlace;
}

type Check = (facts: RuleFacts) => { readonly sentence: string; readonly place: RulePlace } | null;

const at =
  (place: RulePlace) =>
  (sentence: string): { readonly sentence: string; readonly place: RulePlace } => ({ sentence, place });

/** What each rule asks for. */
const checks: Readonly<Record<StageRule, Check>> = {
  researched: (facts) => (isResearched(facts) ? null : at('research')(say.research)),
  'may-contact': ({ person }) => {
    if (!person) return at('person')(say.personGone);
    if (person.doNotContact) return at('person')(say.doNotContact);
    return person.archivedAt === undefined ? null : at('person')(say.archived);
  },
  'terms-stated': ({ collaboration: { fee, terms } }) => {
    if (fee) return null;
    if (terms?.pays.includes('fee')) return at('terms')(say.feeUnknown);
    return terms?.pays.some((kind) => kind === 'gift' || kind === 'commission') ? null : at('terms')(say.terms);
  },
  'deliverables-stated': ({ deliverables }) => (deliverables.length > 0 ? null : at('deliverables')(say.deliverables)),
  'rivals-decided': (facts) => {
    const clashes = facts.undecidedClashes();
    return clashes === 0 ? null : at('rights')(say.rivals(clashes));
  },
  'contract-signed': ({ collaboration }) =>
    collaboration.contract?.signedOn === undefined ? at('contract')(say.contract) : null,
  'drafts-approved': ({ deliverables, hasRounds }) =>
    ofThose(deliverables, say.drafts, ({ drafts, approval }) => (drafts > 0 || hasRounds) && !approval.isApproved),
  'disclosure-agreed': ({ deliverables }) => ofThose(deliverables, say.disclosureAgreed, lacksDisclosure),
  'post-linked': ({ deliverables }) =>
    ofThose(deliverables, say.posts, ({ deliverable }) => (deliverable.postIds?.length ?? 0) < deliverable.count),
  'disclosure-checked': ({ deliverables }) =>
    ofThose(deliverables, say.disclosureChecked, isUnchecked) ??
    ofThose(deliverables, say.disclosureWrong, isUncorrected),
  'figures-captured': (facts) => {
    const posts = facts.postsWithoutFigures();
    return posts === 0 ? null : at('deliverables')(say.figures(posts));
  },
};

/**
 * A research note says that somebody was looked into. So does the roster, where the relation is past `identified` and
 * says what the person is about: whoever worked with the agency before need not be written up again.
 */
function isResearched(facts: RuleFacts): boolean {
  const { person } = facts;
  if (person && person.stage !== 'identified' && (person.contentStyle !== undefined || person.topics.length > 0)) {
    return true;
  }
  return facts.researchNotes() > 0;
}

/** Where there is nothing to disclose, the day on which that was settled is enough. */
function lacksDisclosure({ deliverable: { disclosure } }: DeliverableFacts): boolean {
  if (disclosure?.agreedOn === undefined) return true;
  return disclosure.label === undefined && disclosure.connection !== 'none';
}

function isUnchecked({ deliverable: { disclosure } }: DeliverableFacts): boolean {
  return disclosure?.checkedOn === undefined && disclosure?.connection !== 'none';
}

function isUncorrected({ deliverable: { disclosure } }: DeliverableFacts): boolean {
  const isWrong = disclosure?.found === 'missing' || disclosure?.found === 'unclear';
  return isWrong && disclosure.correctionDoneOn === undefined;
}

function ofThose(
  deliverables: readonly DeliverableFacts[],
  sentence: (items: string) => string,
  isMissing: (facts: DeliverableFacts) => boolean,
): ReturnType<Check> {
  const names = deliverables.filter(isMissing).map(({ deliverable }) => deliverableName(deliverable));
  return names.length === 0 ? null : at('deliverables')(sentence(names.join(', ')));
}

/** What people call a deliverable, such as `2 × Reel (Instagram)`. */
export function deliverableName({ count, format, platform }: DeliverableFacts['deliverable']): string {
  return text.pipeline.deliverable(count, format, platformNames[platform]);
}

/** The rules among those given that the collaboration does not meet, in the order of {@link stageRules}. */
export function unmetRules(facts: RuleFacts, rules: readonly StageRule[]): readonly UnmetRule[] {
  return rules.flatMap((rule) => {
    const missing = checks[rule](facts);
    return missing ? [{ rule, ...missing }] : [];
  });
}

/** True for the phases in which the agency writes to the person, `contacted` to `live`. */
export function isInTouch(phase: Phase): boolean {
  const place = phases.indexOf(phase);
  return place >= phases.indexOf('contacted') && place <= phases.indexOf('live');
}

const isOutside = (phase: Phase): boolean => phase === 'declined' || phase === 'closed';

/**
 * The rules somebody in the stage `from` has to meet to enter `to`; `from` is `null` for somebody new. Skipping stages
 * skips no rule: those of all stages before count as well. Declined and closed ask for their own rules only. Going back
 * asks for nothing, but whoever comes back from declined or closed enters anew. That a person may be contacted is asked
 * wherever the agency writes to them, whatever the stages say.
 */
export function rulesToEnter(stages: readonly Stage[], from: string | null, to: string): readonly StageRule[] {
  const target = stages.findIndex(({ stage }) => stage === to);
  const stage = stages[target];
  if (!stage || from === to) return [];
  if (isOutside(stage.phase)) return inOrder(stage.rules);
  const isEntering = from === null || isOutside(phaseOf(stages, from));
  const place = isEntering ? -1 : stages.findIndex((one) => one.stage === from);
  if (place > target) return [];
  const passed = stages.slice(0, target + 1).filter(({ phase }) => !isOutside(phase));
  return inOrder([
    ...passed.flatMap(({ rules }) => rules),
    ...(isInTouch(stage.phase) ? ['may-contact' as const] : []),
  ]);
}

const inOrder = (rules: readonly StageRule[]): readonly StageRule[] => stageRules.filter((one) => rules.includes(one));

/** True for what no reason overrules: writing to somebody who must not be contacted. */
export function isAbsolute(rule: StageRule, target: Phase): boolean {
  return rule === 'may-contact' && isInTouch(target);
}
