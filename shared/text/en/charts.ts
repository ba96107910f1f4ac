/** Titles, captions and words of charts. */
export const charts = {
  channels: { influencer: 'Influencers', organic: 'Organic', paid: 'Paid advertising' },
  week: 'Week from',
  influencer: 'Influencer',
  platform: 'Platform',
  orders: 'Orders',
  reach: 'Reach',

  weeklyRevenue: {
    title: (share: string | null, bestWeek: string | null) => {
      const best = bestWeek === null ? '' : `best in the week from ${bestWeek}`;
      if (share === null) return best === '' ? 'Revenue by week' : `Influencer revenue was ${best}`;
      return `Influencers brought ${share} of revenue${best === '' ? '' : `, ${best}`}`;
    },
    description: (weeks: number, currency: string) =>
      `Revenue in ${currency} in each of ${weeks} weeks, by what brought the order: influencers, nobody in particular (organic) or paid advertising.`,
  },
  ordersByInfluencer: {
    title: (top: number, all: number, share: string) =>
      `The top ${top} of ${all} influencers brought ${share} of orders`,
    titleOfFew: (name: string, share: string) => `${name} brought ${share} of orders`,
    description: (shown: number, all: number) =>
      shown === all
        ? `Orders of each of ${all} influencers.`
        : `Orders of each of the ${shown} influencers with the most orders, out of ${all}.`,
  },
  reachByPlatform: {
    title: (platform: string, share: string) => `${platform} carried ${share} of reach`,
    description: 'Sum of the reach of posts on each platform.',
  },
  inCurrency: (currency: string, source: string) => `In ${currency}. ${source}`,
  source: (files: readonly string[], captured: string | null) =>
    `Source: ${files.length === 0 ? 'entered by hand' : files.join(', ')}${captured === null ? '' : `; captured ${captured}`}.`,
} as const;
