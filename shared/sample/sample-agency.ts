/** The sample agency everybody gets: the same one on the first screen and on the command line. */
export const sampleAgency = { name: 'Sample agency', seed: 1, influencers: 60 } as const;
