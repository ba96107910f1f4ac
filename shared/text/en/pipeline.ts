const many = (count: number, one: string, more: string): string => (count === 1 ? one : `${count} ${more}`);
const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** Words of the pipeline: its stages, what they ask for, the board and the table. */
export const pipeline = {
  people: (count: number) => many(count, '1 person', 'people'),
  phases: {
    identified: 'Identified: found, not looked at closely',
    researched: 'Researched: known well enough to write to',
    contacted: 'Contacted: written to',
    interested: 'Interested: wants to take part',
    negotiating: 'Negotiating: terms are talked about',
    agreed: 'Agreed: terms are settled',
    producing: 'Producing: content is made',
    live: 'Live: content is posted',
    measured: 'Measured: results are in',
    paid: 'Paid: nothing is owed any more',
    closed: 'Closed: over',
    declined: 'Declined: does not take part',
  },
  rules: {
    researched: 'The person has been looked into',
    'may-contact': 'The person may be contacted',
    'terms-stated': 'What the person gets is stated',
    'deliverables-stated': 'What is to be made is stated',
    'rivals-decided': 'Clashes with rival brands are decided',
    'contract-signed': 'The contract is signed',
    'drafts-approved': 'Drafts are approved',
    'disclosure-agreed': 'How it is marked as advertising is agreed',
    'post-linked': 'Posts are linked',
    'disclosure-checked': 'The marking as advertising was checked',
    'figures-captured': 'Figures of the posts are captured',
  },
  /** What is missing of each rule, and what to do about it. */
  missing: {
    research: 'Nothing is noted about the person. Add a research note, or topics and style.',
    doNotContact: 'The person does not want to be contacted. Take the mark away only if the person changed their mind.',
    archived: 'The person is in the archive. Bring the person back first.',
    personGone: 'The person is not in the workspace any more.',
    terms: 'No fee, gift or commission is stated. Add what the person gets.',
    feeUnknown: 'The terms say a fee is paid, but not how much. Add the fee.',
    deliverables: 'No deliverable is stated. Add what is to be made.',
    rivals: (count: number) =>
      `${many(count, '1 clash', 'clashes')} with rights of other brands ${count === 1 ? 'is' : 'are'} undecided. Decide what to do.`,
    contract: 'The contract has no day on which it was signed. Add the day.',
    drafts: (items: string) => `Not approved: ${items}. Record the client’s decision.`,
    disclosureAgreed: (items: string) =>
      `The marking as advertising is not agreed for ${items}. Add the label and the day it was agreed.`,
    posts: (items: string) => `Posts are missing for ${items}. Link them.`,
    disclosureChecked: (items: string) =>
      `The marking as advertising was not checked on ${items}. Look at the posts and record what is seen.`,
    disclosureWrong: (items: string) =>
      `The marking as advertising was not right on ${items} and is not corrected. Record the correction.`,
    figures: (count: number) =>
      `${many(count, '1 linked post has', 'linked posts have')} no figures. Import or enter them.`,
  },
  deliverable: (count: number, format: string, platform: string) =>
    count === 1 ? `${format} (${platform})` : `${count} × ${format} (${platform})`,
  draftOf: (what: string) => `Draft of ${what}`,
  places: {
    research: 'Research notes',
    person: 'The person',
    terms: 'Terms',
    deliverables: 'Deliverables',
    rights: 'Rights',
    contract: 'Contract',
  },
  stuck: {
    waiting: (what: string) => `Waiting for: ${what}`,
    stale: (stage: string, inStage: number, limit: number) =>
      `${days(inStage)} in ${stage}; it counts as stuck after ${days(limit)}.`,
    draftOverdue: (what: string, late: number) => `The draft of ${what} is ${days(late)} late.`,
    windowOver: (what: string, late: number) => `${what} should have been posted ${days(late)} ago.`,
    blocked: 'The person does not want to be contacted, so that it cannot go on.',
    next: (stage: string, what: string) => `Before ${stage}: ${what}`,
  },
  labels: {
    moveOne: (name: string, stage: string) => `Moved ${name} to ${stage}`,
    moveMany: (count: number, stage: string) => `Moved ${count} people to ${stage}`,
    editOne: (name: string) => `Changed the collaboration with ${name}`,
    editMany: (count: number) => `Changed the collaborations with ${count} people`,
    setStages: 'Changed the stages of the pipeline',
    stageRemoved: (name: string) => `The stage ${name} was taken away`,
  },
  problems: {
    nobody: 'Nobody is chosen. Choose at least one person.',
    gone: 'One of those chosen is not in the campaign any more. Look at the list again.',
    stageGone: 'This stage is not in the pipeline any more. Choose another one.',
    declinedBy: 'Say who declined: the creator, the client or the agency.',
    reasonTooLong: (limit: number) => `The reason is longer than ${limit} characters. Shorten it.`,
    tooManySteps: (name: string) =>
      `${name} has been moved too often for another move to be kept. Take back some of the moves, or leave ${name} in this stage.`,
    notMet: (stage: string, lines: string) =>
      `Nobody was moved to ${stage}, because something is missing. ${lines} Put it right, or give a reason to move anyway.`,
    never: (stage: string, lines: string) =>
      `Nobody was moved to ${stage}, and a reason does not help here. ${lines} Leave these people out.`,
    lineOf: (name: string, missing: string) => `${name}: ${missing}`,
    more: (count: number) => `And ${many(count, '1 other person', 'other people')}.`,
    ownerTooLong: (limit: number) => `The owner’s name is longer than ${limit} characters. Shorten it.`,
    waitingTooLong: (limit: number) => `What is waited for is longer than ${limit} characters. Shorten it.`,
    stageNameTaken: (name: string) =>
      `There are two stages called “${name}” (upper and lower case count as the same). Give one another name.`,
    tooManyStages: (limit: number) => `A pipeline has at most ${limit} stages. Take some away.`,
    phaseMissing: (phase: string) =>
      `At least one stage has to count as “${phase}”, because figures and rules build on it.`,
    staleWrong: (name: string, limit: number) =>
      `${name}: days until stuck has to be a whole number from 1 to ${limit}, or empty for never.`,
    stageUsed: (name: string, people: string) =>
      `${people} ${people.startsWith('1 ') ? 'is' : 'are'} in ${name}. Say which stage they go to before it is taken away.`,
    targetGone: (name: string) => `Those in ${name} cannot go to a stage that is not there. Choose another one.`,
    unknownStage: 'One of the stages was changed meanwhile. Close the settings and open them again.',
  },
} as const;
