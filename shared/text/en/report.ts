const plural = (count: string, one: string, many: string): string => `${count} ${count === '1' ? one : many}`;

/** Words of the client report. */
export const report = {
  language: 'en',
  title: (client: string | null, campaign: string) => (client === null ? campaign : `${client}: ${campaign}`),
  kind: 'Campaign report',
  /** Before the page number, before the number of pages, after both. */
  page: ['Page ', ' of ', ''],
  footer: (client: string | null, campaign: string) => (client === null ? campaign : `${client} · ${campaign}`),

  cover: {
    campaign: 'Campaign',
    period: 'Period',
    objective: 'Objective',
    goal: 'Goal',
    preparedBy: 'Prepared by',
    preparedOn: 'Date',
    dataUntil: 'Data until',
  },
  goals: {
    revenue: (target: string) => `${target} of revenue`,
    orders: (target: string) => `${target} orders`,
    reach: (target: string) => `a reach of ${target}`,
    engagements: (target: string) => `${target} engagements`,
    posts: (target: string) => `${target} posts`,
  },

  summary: {
    heading: 'Summary',
    reached: (share: string, goal: string) => `${share} of the goal of ${goal}`,
    beyond: (difference: string) => `${difference} above the goal`,
    short: (difference: string) => `${difference} below the goal`,
    noGoal: 'No target was set for this campaign.',
    bigBlank: 'Not known yet',
    findings: 'Findings',
    noFindings: 'Nothing is recorded yet that a finding could rest on.',
    coverage: 'What the figures rest on',
    tiles: {
      influencers: 'Influencers',
      revenue: 'Attributed revenue',
      orders: 'Orders',
      averageOrder: 'Average order value',
      revenueShare: 'Share of all revenue',
      roas: 'ROAS',
      reach: 'Reach',
      engagements: 'Engagements',
      posts: 'Posts',
      erReach: 'Engagement rate by reach',
    },
    tileNotes: {
      influencers: 'who took part',
      orders: 'brought by influencers',
      averageOrder: 'of influencer orders',
      revenue: 'orders that name an influencer',
      revenueShare: 'attributed, organic and paid',
      roas: 'attributed revenue / cost',
      reach: 'sum over measured posts',
      engagements: 'likes, comments, shares, saves',
      posts: 'that name this campaign',
      erReach: 'engagements / reach',
    },
  },

  findings: {
    share: (orders: string, revenue: string, share: string) =>
      `Influencers brought ${plural(orders, 'order', 'orders')} worth ${revenue}: ${share} of all revenue recorded for this campaign.`,
    sales: (orders: string, revenue: string) =>
      `Influencers brought ${plural(orders, 'order', 'orders')} worth ${revenue}.`,
    best: (name: string, revenue: string, orders: string, share: string) =>
      `${name} brought the most: ${revenue} from ${plural(orders, 'order', 'orders')}, ${share} of what all influencers brought.`,
    topThree: (share: string, all: string) =>
      `The three strongest of ${all} influencers brought ${share} of attributed revenue together.`,
    orderWorthMore: (value: string, baseline: string, percent: string) =>
      `An influencer order was worth ${value} on average, ${percent} more than an organic one (${baseline}).`,
    orderWorthLess: (value: string, baseline: string, percent: string) =>
      `An influencer order was worth ${value} on average, ${percent} less than an organic one (${baseline}).`,
    orderWorthSame: (value: string) => `An influencer order was worth as much as an organic one: ${value} on average.`,
    bestWeek: (week: string, revenue: string) =>
      `The strongest week for influencers began on ${week} and brought ${revenue}.`,
    bestRoas: (name: string, roas: string) =>
      `Of the influencers who were paid, ${name} returned the most: revenue of ${roas} the cost.`,
    reach: (posts: string, reach: string, engagements: string) =>
      `${plural(posts, 'post', 'posts')} reached ${reach} and drew ${plural(engagements, 'engagement', 'engagements')}.`,
    bestProduct: (product: string, share: string) =>
      `${product} sold best through influencers, with ${share} of attributed revenue.`,
  },

  coverage: {
    orders: (lines: string, undated: string) =>
      undated === '0'
        ? `Orders: ${plural(lines, 'line', 'lines')}, all dated.`
        : `Orders: ${plural(lines, 'line', 'lines')}, ${undated} of them without a date.`,
    noOrders: 'Orders: none recorded for this campaign.',
    posts: (measured: string, all: string) => `Posts of this campaign: ${measured} of ${all} measured.`,
    noPosts: (near: string) =>
      near === '0'
        ? 'Posts: none names this campaign.'
        : `Posts: none names this campaign. ${plural(near, 'post', 'posts')} of its influencers appeared in its period and ${near === '1' ? 'is' : 'are'} shown apart, not counted.`,
    cost: (payments: string) => `Cost: ${plural(payments, 'payment', 'payments')}, split over campaigns.`,
    noCost: 'Cost: not recorded for this campaign.',
    costNotSplit: "Cost: not every payment is split over campaigns yet, so the campaign's cost and ROAS are left out.",
  },

  creators: {
    heading: 'Influencers',
    mixTitle: (tier: string, count: string, all: string) =>
      `${tier} is the largest tier, with ${count} of ${all} influencers`,
    mixTie: (tiers: string) => `The line-up spreads over ${tiers} tiers`,
    mixDescription: 'Number of influencers by tier of their largest account.',
    mixSource: (floors: string) => `Tier by followers of the largest account: ${floors}.`,
    tiers: { nano: 'Nano', micro: 'Micro', mid: 'Mid', macro: 'Macro', mega: 'Mega' },
    below: 'Below nano',
    unknownTier: 'Followers unknown',
    chosenTier: (tier: string) => `${tier} (chosen by hand)`,
    tier: 'Tier',
    tableCaption: 'Who took part',
    columns: { name: 'Influencer', account: 'Account', followers: 'Followers', tier: 'Tier', posts: 'Posts' },
    none: 'Nobody is recorded in this campaign yet.',
  },

  performance: {
    heading: 'Performance',
    sales: 'Sales over time and by influencer',
    content: 'Content of this campaign',
    contentNear: 'Content in the period, not attributed',
    contentNearNote:
      'The posts below were made by influencers of this campaign in its period. None names the campaign, so they may belong to other work and count in no figure of this report.',
    platformCaption: 'By platform',
    postsCaption: 'Posts with the most engagements',
    columns: {
      platform: 'Platform',
      posts: 'Posts',
      reach: 'Reach',
      likes: 'Likes',
      comments: 'Comments',
      engagements: 'Engagements',
      rate: 'ER-R',
      posted: 'Posted',
      influencer: 'Influencer',
    },
    nothing: 'No order and no post is recorded for this campaign yet.',
  },

  league: {
    heading: 'League table',
    caption: 'Influencers by attributed revenue',
    columns: {
      rank: '#',
      name: 'Influencer',
      orders: 'Orders',
      revenue: (currency: string | null) => (currency === null ? 'Revenue' : `Revenue (${currency})`),
      share: 'Share',
      average: (currency: string | null) => (currency === null ? 'Per order' : `Per order (${currency})`),
      roas: 'ROAS',
      posts: 'Posts',
      reach: 'Reach',
      engagements: 'Engagements',
    },
    total: 'All influencers',
    unknownNote: 'A dash stands for a number that is not known.',
  },

  sales: {
    heading: 'Sales and baseline',
    intro:
      'Orders that name an influencer are attributed to them. Organic and paid orders name nobody; they are the baseline the influencers are measured against and are attributed to no one.',
    channelsCaption: 'Orders and revenue by channel',
    weeksCaption: 'Revenue by week',
    productsCaption: 'Products',
    columns: {
      channel: 'Channel',
      lines: 'Order lines',
      orders: 'Orders',
      revenue: (currency: string) => `Revenue (${currency})`,
      share: 'Share',
      average: (currency: string) => `Per order (${currency})`,
      week: 'Week from',
      product: 'Product',
      influencerOrders: 'Influencer orders',
      influencerRevenue: (currency: string) => `Influencer revenue (${currency})`,
      allRevenue: (currency: string) => `All revenue (${currency})`,
    },
    total: 'Total',
    noProduct: 'Not named',
    otherProducts: (count: string) => `${count} more products`,
    none: 'No order is recorded for this campaign.',
    currencies:
      'Orders are in several currencies, which do not add up without an exchange rate; each has its own table.',
  },

  compliance: {
    heading: 'Compliance',
    rights: 'Rights agreed',
    rightsCaption: 'What the client may use, and what influencers keep away from',
    noRights: 'No right is recorded for this campaign.',
    rightColumns: {
      person: 'Influencer',
      kind: 'Right',
      startsOn: 'From',
      endsOn: 'Until',
      where: 'Where and for what',
      state: 'State',
    },
    startUnknown: 'not known',
    openEnd: 'open',
    everywhere: 'everywhere',
    keptAway: (words: string) => `keeps away ${words}`,
    clashes: 'Exclusivity',
    clashesCaption: 'Where exclusivity meets other work',
    clashesNote: 'Other clients of the agency are not named here.',
    noClashes: 'No other work of these influencers is known to meet an exclusivity.',
    clashColumns: {
      person: 'Influencer',
      what: 'What meets',
      severity: 'How sure',
      until: 'Until',
      decision: 'Decision',
    },
    asHolder: 'Other work while bound to this campaign',
    asOther: 'Work for this campaign while bound to another brand',
    severities: { breach: 'Certain', likely: 'Likely', check: 'To be checked' },
    decided: (decision: string, by: string, day: string) => `${decision} by ${by}, ${day}`,
    undecided: 'Open: nothing is decided yet',
    disclosure: 'Marked as advertising',
    disclosureCaption: 'Everything that is to be posted',
    noDisclosure: 'Nothing that is to be posted is recorded for this campaign.',
    disclosureColumns: {
      person: 'Influencer',
      piece: 'What',
      label: 'Wording',
      state: 'State',
      checkedOn: 'Checked',
      proof: 'Proof kept',
    },
    disclosureStates: {
      'not-agreed': 'Not agreed yet',
      agreed: 'Agreed',
      'not-needed': 'Not needed',
      'to-check': 'Posted, not checked yet',
      shown: 'Shown',
      unclear: 'Unclear',
      missing: 'Missing',
      'correction-asked': 'Correction asked for',
      corrected: 'Corrected',
    },
    disclosureSum: (shown: string, posted: string) =>
      posted === '0'
        ? 'Nothing of it is posted yet.'
        : `${shown} of ${posted} posted ${posted === '1' ? 'piece is' : 'pieces are'} marked, or ${posted === '1' ? 'needs' : 'need'} no mark.`,
  },

  appendix: {
    heading: 'Appendix',
    formulas: 'Figures and formulas',
    formulasCaption: 'Every figure of this campaign',
    columns: { figure: 'Figure', value: 'Value', formula: 'Formula' },
    definitions: 'Definitions',
    definitionList: {
      attributed: [
        'Attributed revenue',
        'Revenue of orders the sales data credits to an influencer. Nothing is modelled or estimated.',
      ],
      baseline: ['Baseline', 'Organic and paid orders of the same campaign. They name no influencer.'],
      engagements: ['Engagements', 'Likes + comments + shares + saves, as far as the source gives them.'],
      rates: [
        'Engagement rate',
        'Always named by its denominator: ER-F followers at posting, ER-R reach, ER-V views, ER-I impressions.',
      ],
      unknown: ['Unknown', 'A number nobody has captured is left blank. It is never counted as 0.'],
    },
    tiers: 'Tier',
    tierMeaning: (floors: string) => `By the followers of the largest account: ${floors}.`,
    tierFloor: (tier: string, floor: string) => `${tier} from ${floor}`,
    rateMethod: {
      pooled: 'Rates over several posts are one ratio of sums (pooled).',
      mean: "Rates over several posts are the mean of each post's rate.",
    },
    sources: 'Sources',
    sourcesCaption: 'Where the figures come from',
    sourceColumns: { what: 'What', source: 'Source', rows: 'Rows', captured: 'Captured' },
    sourceKinds: { orders: 'Orders', payments: 'Payments', posts: 'Post figures', accounts: 'Follower counts' },
    handEntered: 'no file',
    captureUnknown: 'day not given',
    gaps: 'Gaps',
    noGaps: 'Every figure of the report is known.',
    gap: (figures: string, reason: string) => `${figures}: ${reason}`,
    costGap: 'not every payment is split over campaigns.',
    noCostGap: 'no cost is recorded for this campaign.',
  },
  dash: '–',
  fileName: { report: 'Report' },
} as const;
