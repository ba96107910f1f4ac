const payments = (count: number) => (count === 1 ? '1 payment' : `${count} payments`);

/** Words of the ledger, on its screen and in the refusals of its commands. */
export const ledger = {
  labels: {
    create: (influencer: string) => `Add a payment to ${influencer}`,
    update: (influencer: string) => `Change a payment to ${influencer}`,
    allocate: (influencer: string) => `Allocate a payment to ${influencer}`,
    takeBack: (influencer: string) => `Take back the allocation of a payment to ${influencer}`,
    allocateByOrders: (done: number, withoutOrders: number, allocated: number) =>
      [
        `Allocate ${payments(done)} by orders`,
        withoutOrders > 0 ? `${withoutOrders} left: no orders of the influencer name a campaign` : '',
        allocated > 0 ? `${allocated} already allocated` : '',
      ]
        .filter((part) => part !== '')
        .join('; '),
  },
  problems: {
    paymentGone: 'This payment is not in the workspace any more. Go back to the ledger and choose another one.',
    amountWrong: (what: string, value: string, currency: string) =>
      `${what}: “${value}” is not an amount in ${currency}. Write digits and a point, such as 1500.50.`,
    amountNotPositive: (what: string) => `${what} has to be more than 0.`,
    amountNotNegative: (what: string) => `${what} has to be less than 0, because the payment is a repayment.`,
    unitsWrong: (value: string) => `Units: “${value}” is not a whole number.`,
    rateCurrency: (rate: string, amount: string) =>
      `The rate is in ${rate} and the amount in ${amount}. Use one currency for both.`,
    currencyFixed: (currency: string) =>
      `This payment is allocated in ${currency}. Take the allocation back before you change its currency.`,
    amountFixed: (campaigns: number) =>
      `This payment is split over ${campaigns} campaigns. Take the allocation back, change the amount, then split it again.`,
    partCurrency: (part: string, amount: string) =>
      `A part is in ${part}, but the payment is in ${amount}. All parts have to be in the payment’s currency.`,
    campaignTwice: (name: string) => `${name} is named twice. Put its whole part on one line.`,
    partsTooSmall: (sum: string, amount: string, rest: string) =>
      `The parts add up to ${sum}, but ${amount} was paid: ${rest} is still to be divided.`,
    partsTooLarge: (sum: string, amount: string, rest: string) =>
      `The parts add up to ${sum}, but ${amount} was paid: that is ${rest} too much.`,
    tooManyParts: (limit: number) => `A payment can be split over ${limit} campaigns at most.`,
    nothingToAllocate: 'Every payment is allocated already.',
    chosenAllocated: (count: number) =>
      count === 1
        ? 'This payment is allocated already. Take its allocation back first to divide it anew.'
        : `These ${count} payments are allocated already. Take their allocations back first to divide them anew.`,
    noneChosen: 'Choose at least one payment.',
    noneWithOrders: (count: number) =>
      count === 1
        ? 'This payment cannot be allocated by orders, because no order of the influencer names a campaign. Allocate it by hand.'
        : `None of the ${count} payments can be allocated by orders, because no order of their influencers names a campaign. Allocate them by hand.`,
  },
} as const;
