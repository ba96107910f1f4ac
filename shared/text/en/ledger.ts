const payments = (count: number) => (count === 1 ? '1 payment' : `${count} payments`);

/** Words of the ledger, on its screen and in the refusals of its commands. */
export const ledger = {
  title: 'Ledger',
  count: (count: number, shown: string) => (count === 1 ? '1 payment' : `${shown} payments`),
  some: (matching: string, total: string) => `${matching} of ${total} payments`,
  listLabel: 'Payments',
  search: 'Search payments',
  searchPlaceholder: 'Name, number, campaign, note',
  clearSearch: 'Clear the search',
  filter: 'Which payments',
  filters: { all: 'All', unallocated: 'Unallocated', allocated: 'Allocated' },
  add: 'Add a payment',
  allocateAll: 'Allocate all by orders',
  allocateAllHelp: 'Splits every unallocated payment over campaigns in proportion to the influencer’s orders',
  empty: {
    title: 'No payments yet',
    text: 'The ledger keeps what was paid to whom and which campaign bears it. Payments come from an imported payout file or are added by hand.',
    importFiles: 'Import files',
  },
  nothing: 'No payment matches',
  nothingText: 'Another search or filter shows more.',
  allAllocated: 'Every payment is allocated',
  allAllocatedText: 'Each campaign bears its part. New payments appear here until somebody allocates them.',
  showAll: 'Show all payments',
  totals: {
    label: 'Totals',
    currency: 'Currency',
    payments: 'Payments',
    amount: 'Paid',
    allocated: 'Allocated',
    unallocated: 'Unallocated',
    openPayments: 'Payments not fully allocated',
    unallocatedPayments: (count: string) => `${count} open`,
  },
  columns: {
    chosen: 'Chosen',
    influencer: 'Influencer',
    number: 'Number',
    basis: 'Basis',
    rate: 'Rate × units',
    amount: 'Amount',
    currency: 'Currency',
    paidOn: 'Paid on',
    state: 'Allocation',
    campaigns: 'Campaigns',
  },
  choose: (name: string) => `Choose the payment to ${name}`,
  states: { unallocated: 'Unallocated', partly: 'Partly', allocated: 'Allocated' },
  bases: {
    'per-post': 'Per post',
    'per-order': 'Per order',
    fee: 'Fee',
    commission: 'Commission',
    gift: 'Gift',
    other: 'Other',
  },
  rateTimes: (rate: string, units: string) => `${rate} × ${units}`,
  campaignPart: (campaign: string, amount: string) => `${campaign}: ${amount}`,
  selection: {
    label: 'Chosen payments',
    chosen: (count: number, shown: string) => (count === 1 ? '1 payment chosen' : `${shown} payments chosen`),
    byOrders: 'Allocate by orders',
    byHand: 'Allocate by hand …',
    clear: 'Choose none',
    hint: 'Space chooses a payment, Enter opens it',
  },
  detail: {
    title: (name: string) => `Payment to ${name}`,
    paid: 'Paid',
    paidOn: 'Paid on',
    basis: 'Basis',
    number: 'Number',
    notes: 'Notes',
    evidence: 'Evidence',
    evidenceRow: (file: string, row: string) => `${file}, row ${row}`,
    edit: 'Edit the payment …',
    openPerson: 'Open the person',
  },
  allocation: {
    title: 'Which campaigns bear it',
    campaign: 'Campaign',
    amount: (currency: string) => `Amount in ${currency}`,
    addPart: 'Add a campaign',
    removePart: (position: number) => `Remove part ${position}`,
    takeRest: 'Take the rest',
    takeRestOf: (position: number) => `Take the rest as part ${position}`,
    byOrders: 'Fill in by orders',
    rest: (rest: string, amount: string) => `${rest} of ${amount} still to be divided`,
    over: (rest: string) => `${rest} too much`,
    even: (amount: string) => `${amount} divided in full`,
    unreadable: (position: number) => `The amount of part ${position} is not a number`,
    chooseCampaign: 'Choose a campaign for every part, or remove the part.',
    save: 'Save the allocation',
    takeBack: 'Take the allocation back',
    noCampaigns: 'There is no campaign yet. Add one first.',
    otherCurrency: (campaign: string, currency: string) =>
      `${campaign} counts in ${currency}. Amounts are not converted, so its cost stays blank.`,
  },
  form: {
    addTitle: 'Add a payment',
    editTitle: (name: string) => `Edit the payment to ${name}`,
    influencer: 'Paid to',
    influencerHelp: 'Type part of a name or handle',
    noneFound: 'Nobody in the roster has this name or handle',
    noInfluencer: 'Choose who was paid.',
    amount: 'Amount',
    currency: 'Currency',
    noCurrency: 'Choose the currency of the amount.',
    basis: 'Basis',
    rate: 'Rate',
    units: 'Units',
    unitsHelp: 'Posts, orders or whatever the rate counts',
    paidOn: 'Paid on',
    campaign: 'Borne by',
    campaignHelp: 'Leave empty to allocate later',
    notes: 'Notes',
    add: 'Add payment',
    save: 'Save payment',
    fromRate: (amount: string) => `Rate × units makes ${amount}`,
  },
  labels: {
    create: (influencer: string) => `Added a payment to ${influencer}`,
    update: (influencer: string) => `Changed a payment to ${influencer}`,
    allocate: (influencer: string) => `Allocated a payment to ${influencer}`,
    takeBack: (influencer: string) => `Took back the allocation of a payment to ${influencer}`,
    allocateByOrders: (done: number, withoutOrders: number, allocated: number) =>
      [
        `Allocated ${payments(done)} by orders`,
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
