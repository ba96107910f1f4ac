/** Names, formulas and reasons of computed numbers. */
export const figures = {
  noOrdersToAllocateBy: (name: string) =>
    `No order of ${name} names a campaign, so there is nothing to go by. Allocate this payment by hand.`,
} as const;
