/** Words of rights: what a client may do, what a person may not do for others, until when, and where that clashes. */
export const rights = {
  somebody: 'This person',
  kinds: { usage: 'Usage', whitelisting: 'Whitelisting', exclusivity: 'Exclusivity' },
  severities: { breach: 'Breach', likely: 'Likely', check: 'Check' },
  decisions: { accepted: 'Accepted', waived: 'Waived', avoided: 'Avoided' },
  clash: {
    of: (client: string, campaign: string) => `${client} (${campaign})`,
    campaign: (campaign: string) => `the campaign ${campaign}`,
    from: (day: string, open: string) => `from ${day} ${open}`,
    until: (day: string) => `until ${day}`,
    open: 'without an end',
    unknownEnd: 'on, its end is not known',
    noDays: 'on days that are not known',
    bound: (person: string, holder: string, days: string) => `${person} is bound to ${holder}: ${days}.`,
    grounds: {
      named: (words: string) => `${words} is named among the brands this keeps away.`,
      category: (words: string) => `Both are for ${words}.`,
      rival: (words: string) => `${words} is on the client’s list of rivals.`,
      'same-category': (words: string) => `It names other brands, but both are for ${words}.`,
    },
    runs: (other: string, days: string) => `${other} runs: ${days}.`,
    daysUnknown: 'Not all days are known: look whether they meet.',
    soonAfter: 'It begins within two weeks after the end.',
    territoryUnknown: 'Whether the countries meet is not known.',
    clientUnknown: 'One of the campaigns has no client yet.',
  },
} as const;
