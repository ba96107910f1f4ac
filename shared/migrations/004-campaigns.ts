import type { Migration } from './migration.ts';

/** Files of the older version have no section for these, and a section that is not there counts as lost. */
const newKinds = { right: [], gift: [], deliverable: [], draft: [], trackingLink: [], campaignTemplate: [] };

/** Every row stays as it is: the stages there were are keys of stages now, and everything else that is new may be absent. */
export const wholeCampaign: Migration<4> = {
  to: 4,
  what: 'Rights, gifts, deliverables with drafts, tracking links and templates; room for everything a campaign agrees on',
  migrate: (rows) => ({ ...newKinds, ...rows }),
};
