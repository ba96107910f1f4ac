/** Words of clients, campaigns and collaborations, on their screens and in the refusals of their commands. */
export const campaigns = {
  labels: {
    createClient: (name: string) => `Add client ${name}`,
    updateClient: (name: string) => `Change client ${name}`,
    createCampaign: (name: string) => `Add campaign ${name}`,
    updateCampaign: (name: string) => `Change campaign ${name}`,
    addCreator: (influencer: string, campaign: string) => `Add ${influencer} to ${campaign}`,
    updateCreator: (influencer: string, campaign: string) => `Change ${influencer} in ${campaign}`,
    removeCreator: (influencer: string, campaign: string) => `Take ${influencer} out of ${campaign}`,
  },
  problems: {
    nameMissing: (what: string) => `Give the ${what} a name.`,
    nameTooLong: (what: string, limit: number) =>
      `The name of the ${what} is longer than ${limit} characters. Shorten it.`,
    nameTaken: (what: string, name: string) =>
      `There is already a ${what} called “${name}” (upper and lower case count as the same). Choose another name.`,
    currencyUnknown: (code: string) => `“${code}” is not a currency code. Use a code of three letters such as EUR.`,
    dayWrong: (what: string, value: string) =>
      `${what}: “${value}” is not a day between 1970 and 2100. Write it as year-month-day, such as 2026-03-31.`,
    endsBeforeStart: (start: string, end: string) =>
      `The campaign ends on ${end}, before it starts on ${start}. Swap or correct the days.`,
    notesTooLong: (limit: number) => `The notes are longer than ${limit} characters. Attach them as a file instead.`,
    targetWrong: (value: string) => `Target: “${value}” is not a number above 0. Write digits only, such as 250000.`,
    targetNotWhole: (value: string) => `Target: “${value}” has to be a whole number, because it counts things.`,
    targetNeedsCurrency: 'Choose the campaign’s currency first: a revenue target needs one.',
    targetTooFine: (value: string, currency: string) =>
      `Target: “${value}” has more decimals than ${currency} has. Shorten it.`,
    clientGone: 'This client is not in the workspace any more. Choose another one.',
    campaignGone: 'This campaign is not in the workspace any more. Go back to the list and choose another one.',
    influencerGone: 'This influencer is not in the workspace any more. Choose another one.',
    notInCampaign: (influencer: string, campaign: string) => `${influencer} is not in ${campaign}.`,
    feeWrong: (value: string, currency: string) =>
      `Fee: “${value}” is not an amount in ${currency}. Write digits and a point, such as 1500.50.`,
  },
} as const;
