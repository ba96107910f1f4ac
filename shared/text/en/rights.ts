/** Words of rights: what a client may do, what a person may not do for others, until when, and where that clashes. */
export const rights = {
  somebody: 'This person',
  kinds: { usage: 'Usage', whitelisting: 'Whitelisting', exclusivity: 'Exclusivity' },
  severities: { breach: 'Breach', likely: 'Likely', check: 'Check' },
  states: { 'in-force': 'In force', upcoming: 'Not begun', ended: 'Ended', declined: 'Declined' },
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
  warnings: {
    startUnknown: 'Nothing tells when it begins. Give it a start, or say when the contract was signed.',
    openEnded: {
      usage: 'It has no end, so that content may be used for ever. Agree on one, or note that this is meant.',
      whitelisting: 'It has no end, so that the account stays open to the client. Agree on one.',
      exclusivity: 'It has no end, so that it binds for ever. Agree on one.',
    },
    endsSoon: {
      usage: (day: string) => `It ends on ${day}. Renew it, or take down the content that is used.`,
      whitelisting: (day: string) => `It ends on ${day}. Stop the ads that run through the account, or renew it.`,
      exclusivity: (day: string) => `It ends on ${day}. After that, rivals may ask.`,
    },
    ended: {
      whitelisting: (day: string) => `It ended on ${day}. Make sure that the access to the account is given back.`,
      exclusivity: (day: string) => `It ended on ${day}.`,
    },
    usageEnded: (day: string, posts: number) =>
      posts === 0
        ? `It ended on ${day}. Make sure that the content is used nowhere any more.`
        : `It ended on ${day}. Make sure that ${posts === 1 ? 'the post' : `the ${posts} posts`} that came of it ${posts === 1 ? 'is' : 'are'} used nowhere any more.`,
  },
  fields: {
    kind: 'Kind',
    startsOn: 'Starts on',
    endsOn: 'Ends on',
    territories: 'Territories',
    channels: 'Channels',
    mayEdit: 'Content may be edited',
    fee: 'Fee for it',
    currency: 'Currency of the fee',
    categories: 'Categories kept away',
    rivals: 'Brands kept away',
    warnDays: 'Warn before the end, in days',
    source: 'Where it is written',
    notes: 'Notes',
    reason: 'Reason',
    by: 'Decided by',
    on: 'Decided on',
    decision: 'Decision',
    person: 'Person',
  },
  labels: {
    add: (kind: string, person: string) => `Added ${kind.toLowerCase()} of ${person}`,
    update: (kind: string, person: string) => `Changed ${kind.toLowerCase()} of ${person}`,
    remove: (kind: string, person: string) => `Removed ${kind.toLowerCase()} of ${person}`,
    decide: (decision: string, person: string) => `${decision} a clash of ${person}`,
    reopen: (person: string) => `Opened a clash of ${person} again`,
  },
  problems: {
    gone: 'This right is no longer there. Load the page again.',
    collaborationGone: 'This person is not in the campaign any more. Add them first.',
    clashGone: 'This clash is no longer there: days, client or rights have changed. Load the page again.',
    endsBeforeStart: (start: string, end: string) =>
      `The right ends on ${end}, before it starts on ${start}. Swap or correct the days.`,
    keepsNobodyAway: 'Say what the exclusivity keeps away: at least one category or one brand.',
    fee: (amount: string, currency: string) =>
      `Fee: “${amount}” is not an amount in ${currency === '' ? 'a currency' : currency}. Write digits and a point, such as 1500.50, and choose the currency.`,
    warnDays: (limit: number) => `The days before the end have to be a whole number from 0 to ${limit}.`,
    reasonMissing: 'Say why: a decision without a reason helps nobody later.',
    dayMissing: 'Say on which day it was decided.',
    tooManyDecisions: (limit: number) =>
      `At most ${limit} decisions are kept with one collaboration. Take back an old one first.`,
  },
} as const;
