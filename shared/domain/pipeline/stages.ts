import { phases, type Phase, type Stage } from '../../model/pipeline.ts';
import type { RecordReader } from '../../store/record-reader.ts';
import { text } from '../../text/text.ts';

type Rest = Pick<Stage, 'rules' | 'staleAfterDays'>;

/** What each stage of a new workspace asks for before it is entered, and after how many days it counts as stuck. */
const defaults: Readonly<Record<Phase, Rest>> = {
  identified: { rules: [], staleAfterDays: 21 },
  researched: { rules: ['researched'], staleAfterDays: 14 },
  contacted: { rules: ['researched', 'may-contact'], staleAfterDays: 7 },
  interested: { rules: ['researched', 'may-contact'], staleAfterDays: 7 },
  negotiating: { rules: ['researched', 'may-contact'], staleAfterDays: 10 },
  agreed: { rules: ['terms-stated', 'deliverables-stated', 'rivals-decided'], staleAfterDays: 14 },
  producing: { rules: ['contract-signed'], staleAfterDays: 21 },
  live: { rules: ['rivals-decided', 'drafts-approved', 'disclosure-agreed'], staleAfterDays: 30 },
  measured: { rules: ['post-linked', 'disclosure-checked', 'figures-captured'], staleAfterDays: 21 },
  paid: { rules: [], staleAfterDays: 30 },
  closed: { rules: [] },
  declined: { rules: [] },
};

/** The twelve stages of a workspace that has not made its own. */
export const defaultStages: readonly Stage[] = phases.map((phase) => ({
  stage: phase,
  phase,
  name: text.campaigns.stages[phase],
  ...defaults[phase],
}));

/** The stages of the workspace's pipeline in their order. */
export function stagesOf(reader: RecordReader): readonly Stage[] {
  return reader.workspace().stages ?? defaultStages;
}

/** The stage with the key, if the workspace has it. */
export function stageNamed(stages: readonly Stage[], key: string): Stage | undefined {
  return stages.find(({ stage }) => stage === key);
}

/** What people call the stage with the key; one that was taken away is called by its key. */
export function stageName(stages: readonly Stage[], key: string): string {
  return stageNamed(stages, key)?.name ?? key;
}

/** What the stage counts as. One that was taken away counts as what its key says, else as `identified`. */
export function phaseOf(stages: readonly Stage[], key: string): Phase {
  return stageNamed(stages, key)?.phase ?? phases.find((phase) => phase === key) ?? 'identified';
}

/** How far along a stage is: later is higher, and declined lowest, as who declined and takes part after all takes part. */
export function stageRank(stages: readonly Stage[], key: string): number {
  if (phaseOf(stages, key) === 'declined') return -1;
  const at = stages.findIndex(({ stage }) => stage === key);
  return at === -1 ? phases.indexOf(phaseOf(stages, key)) : at;
}

/** The first stage that counts as the phase, or as the nearest one before it that has a stage. */
export function stageOfPhase(stages: readonly Stage[], phase: Phase): Stage['stage'] {
  for (let at = phases.indexOf(phase); at >= 0; at -= 1) {
    const found = stages.find((stage) => stage.phase === phases[at]);
    if (found) return found.stage;
  }
  return stages[0]!.stage;
}

/** True from the phase on in which terms are settled: what was planned before is not owed yet. */
export function isAgreed(phase: Phase): boolean {
  return phase !== 'declined' && phases.indexOf(phase) >= phases.indexOf('agreed');
}
