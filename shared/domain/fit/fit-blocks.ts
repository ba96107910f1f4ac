import { dayOfInstant } from '../../lib/calendar-day.ts';
import type { Collaboration } from '../../model/collaboration.ts';
import type { Influencer } from '../../model/influencer.ts';
import type { Stage } from '../../model/pipeline.ts';
import { text } from '../../text/text.ts';
import { formatDay } from '../figures/format-figure.ts';
import { phaseOf } from '../pipeline/stages.ts';
import type { ClashesOf } from './judge-conflicts.ts';

/** Why somebody cannot take part however well they fit. */
export type FitBlockKind = keyof typeof text.fit.blocks;

export interface FitBlock {
  readonly kind: FitBlockKind;
  readonly sentence: string;
}

const say = text.fit.blockTexts;

/**
 * What speaks against somebody whatever the score: no contact, the archive, an exclusivity that this campaign would
 * break and nobody decided on, and having declined it already.
 */
export function fitBlocks(
  person: Influencer,
  collaboration: Collaboration | undefined,
  { stages, clashesOf }: { readonly stages: readonly Stage[]; readonly clashesOf: ClashesOf },
): readonly FitBlock[] {
  const blocks: FitBlock[] = [];
  if (person.doNotContact) blocks.push({ kind: 'do-not-contact', sentence: text.fit.reasons.doNotContact });
  for (const clash of clashesOf(person.id)) {
    const isHard = clash.severity === 'breach' && clash.decision === null;
    if (isHard) blocks.push({ kind: 'exclusivity', sentence: clash.sentence });
  }
  if (collaboration && phaseOf(stages, collaboration.stage) === 'declined') {
    const { by, reason } = collaboration.declined ?? {};
    const who = by === undefined ? say.somebody : say[by];
    blocks.push({ kind: 'declined', sentence: say.declined(who, reason) });
  }
  if (person.archivedAt !== undefined) {
    blocks.push({ kind: 'archived', sentence: say.archived(formatDay(dayOfInstant(person.archivedAt))) });
  }
  return blocks;
}
