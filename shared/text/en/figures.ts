const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;

/** Names, formulas and reasons of computed numbers. */
export const figures = {
  noOrdersToAllocateBy: (name: string) =>
    `No order of ${name} names a campaign, so there is nothing to go by. Allocate this payment by hand.`,

  labels: {
    revenue: 'Attributed revenue',
    orders: 'Orders',
    cost: 'Cost',
    roas: 'ROAS',
    roi: 'ROI',
    averageOrder: 'Average order value',
    costPerOrder: 'Cost per order (CPA)',
    posts: 'Posts',
    reach: 'Reach',
    impressions: 'Impressions',
    views: 'Views',
    likes: 'Likes',
    comments: 'Comments',
    shares: 'Shares',
    saves: 'Saves',
    clicks: 'Clicks',
    engagements: 'Engagements',
    erFollowers: 'Engagement rate by followers (ER-F)',
    erReach: 'Engagement rate by reach (ER-R)',
    erViews: 'Engagement rate by views (ER-V)',
    erImpressions: 'Engagement rate by impressions (ER-I)',
    costPerEngagement: 'Cost per engagement (CPE)',
    costPerThousandImpressions: 'Cost per 1,000 impressions (CPM)',
    costPerThousandReached: 'Cost per 1,000 reached',
    costPerThousandViews: 'Cost per 1,000 views',
    organic: 'Organic baseline',
    paid: 'Paid baseline',
    revenueShare: 'Share of all revenue',
  },

  formulas: {
    revenue: 'sum of the revenue of orders that name an influencer',
    orders: 'sum of the quantity of orders that name an influencer',
    costPaid: 'sum of payments',
    costBorne: 'sum of the parts of payments allocated to the campaign',
    roas: 'attributed revenue / cost',
    roi: '(attributed revenue - cost) / cost',
    averageOrder: 'attributed revenue / orders',
    costPerOrder: 'cost / orders',
    posts: 'number of recorded posts',
    sumOverPosts: (what: string) => `sum of ${what} over posts, each from its newest capture`,
    engagements: 'likes + comments + shares + saves over posts, each from its newest capture, as far as known',
    ratePooled: (base: string) => `sum of engagements / sum of ${base}, over posts that have both`,
    rateMean: (base: string) => `mean of engagements / ${base} of each post that has both`,
    costPerEngagement: 'cost / engagements',
    costPerThousand: (what: string) => `cost / ${what} x 1,000`,
    organic: 'sum of the revenue of orders nobody in particular brought',
    paid: 'sum of the revenue of orders paid advertising brought',
    revenueShare: 'attributed revenue / (attributed + organic + paid revenue)',
  },

  terms: {
    revenue: 'Attributed revenue',
    cost: 'Cost',
    orders: 'Orders',
    allRevenue: 'Attributed, organic and paid revenue',
    posts: 'Posts',
    engagements: 'Engagements',
    followers: 'Followers at posting',
    reach: 'Reach',
    impressions: 'Impressions',
    views: 'Views',
    likes: 'Likes',
    comments: 'Comments',
    shares: 'Shares',
    saves: 'Saves',
    clicks: 'Clicks',
  },

  inputs: {
    orderLines: 'Order lines',
    payments: 'Payments',
    postsMeasured: 'Posts measured',
    ofPosts: 'Posts in all',
    inCurrency: (currency: string) => `In ${currency}`,
  },

  blank: {
    noOrders: {
      workspace: 'No order that names an influencer is recorded.',
      campaign: 'No order that names an influencer is recorded for this campaign.',
      influencer: 'No order of this influencer is recorded.',
      pair: 'No order of this influencer is recorded in this campaign.',
    },
    noPayments: {
      workspace: 'No payment is recorded.',
      campaign: "No payment to this campaign's influencers is recorded.",
      influencer: 'No payment to this influencer is recorded.',
      pair: 'No payment to this influencer is recorded.',
    },
    noPosts: {
      workspace: 'No post is recorded.',
      campaign: 'No post names this campaign.',
      influencer: 'No post of this influencer is recorded.',
      pair: 'No post of this influencer names this campaign.',
    },
    noBaseline: 'No organic or paid order is recorded to compare with.',
    noOrganic: 'No organic order is recorded.',
    noPaid: 'No order brought by paid advertising is recorded.',
    currencies: (codes: readonly string[]) =>
      `Amounts in ${list(codes)} do not add up without an exchange rate; the parts are listed.`,
    unallocated: (payments: number, influencers: number) =>
      `${count(payments, 'payment', 'payments')} of ${count(influencers, 'influencer', 'influencers')} ` +
      `${payments === 1 ? 'is' : 'are'} not allocated to campaigns yet. Allocate in the ledger first.`,
    unmeasured: (term: string, posts: number) =>
      posts === 1
        ? `The one post has no figure for ${term.toLowerCase()}.`
        : `None of the ${posts} posts has a figure for ${term.toLowerCase()}.`,
    partlyMeasured: (term: string, missing: number, posts: number) =>
      `${missing} of ${posts} posts ${missing === 1 ? 'has' : 'have'} no figure for ${term.toLowerCase()}, ` +
      'so a cost per unit would be too high.',
    zero: (term: string) => `${term} is 0.`,
    differentCurrencies: (left: string, right: string) =>
      `One amount is in ${left}, the other in ${right}; they do not compare without an exchange rate.`,
    needs: (term: string, reason: string) => `${term} unknown. ${reason}`,
  },

  sources: {
    export: 'export',
    screenshot: 'screenshot',
    'creator-statement': "creator's word",
    manual: 'entered by hand',
    estimate: 'estimate',
  },

  evidence: {
    rows: (rows: number) => count(rows, 'row', 'rows'),
    of: (rows: string, source: string, file: string | undefined) =>
      file === undefined ? `${rows}, ${source}` : `${rows} of ${file} (${source})`,
    captured: (span: string) => `captured ${span}`,
    none: 'nothing recorded',
  },

  report: {
    formula: 'Formula',
    inputs: 'Inputs',
    evidence: 'Evidence',
    unknown: 'unknown',
    workspaceTitle: (name: string) => `Workspace ${name}`,
    campaignTitle: (name: string) => `Campaign ${name}`,
    influencerTitle: (name: string) => `Influencer ${name}`,
    pairTitle: (influencer: string, campaign: string) => `${influencer} in ${campaign}`,
  },

  notFound: {
    campaign: (name: string, known: readonly string[]) =>
      known.length === 0
        ? `There is no campaign named "${name}"; the workspace holds no campaign.`
        : `There is no campaign named "${name}". Campaigns: ${known.join(', ')}.`,
    influencer: (name: string) =>
      `There is no influencer with the name or handle "${name}". Check the spelling in the roster.`,
    several: (name: string, number: number) =>
      `"${name}" fits ${number} people. Name one of their handles instead, such as @handle.`,
    severalCampaigns: (name: string, number: number) =>
      `${number} campaigns are named "${name}". Give them different names first.`,
  },
} as const;
