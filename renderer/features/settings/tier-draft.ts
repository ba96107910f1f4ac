import type { Workspace } from '#shared/model/workspace.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';

type TierFloors = Workspace['tierFloors'];
type Tier = keyof TierFloors;

/** Tiers from small to large. */
export const tierOrder = ['nano', 'micro', 'mid', 'macro', 'mega'] as const satisfies readonly Tier[];

/** The floors as typed. */
export type TierDraft = Readonly<Record<Tier, string>>;

const words = text.settings.tiers;
const GROUPING = /[\s.,'’_]/gu;
const LARGEST = 10_000_000_000;

/** The stored floors as a person would type them. */
export function draftOf(floors: TierFloors): TierDraft {
  return {
    nano: countText(floors.nano),
    micro: countText(floors.micro),
    mid: countText(floors.mid),
    macro: countText(floors.macro),
    mega: countText(floors.mega),
  };
}

/** Reads typed floors: marks between thousands are ignored. `floors` is `null` while there is any problem. */
export function readTierDraft(draft: TierDraft): {
  readonly floors: TierFloors | null;
  readonly problems: Readonly<Record<Tier, string | null>>;
} {
  const floors = { nano: 0, micro: 0, mid: 0, macro: 0, mega: 0 };
  const problems: Record<Tier, string | null> = { nano: null, micro: null, mid: null, macro: null, mega: null };
  let below: Tier | null = null;
  for (const tier of tierOrder) {
    const digits = draft[tier].replace(GROUPING, '');
    const floor = /^\d{1,11}$/.test(digits) ? Number(digits) : null;
    if (floor === null || floor > LARGEST) problems[tier] = words.notWhole;
    else if (below !== null && floor <= floors[below]) {
      problems[tier] = words.notAbove(words.names[below], countText(floors[below]));
    }
    if (floor !== null) {
      floors[tier] = floor;
      below = tier;
    }
  }
  const isSound = tierOrder.every((tier) => problems[tier] === null);
  return { floors: isSound ? floors : null, problems };
}
