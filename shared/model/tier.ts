/** Tiers from small to large. */
export const tierNames = ['nano', 'micro', 'mid', 'macro', 'mega'] as const;
export type TierName = (typeof tierNames)[number];
