/** The address of one person in one campaign; without a tab its first part is shown. */
export function collaborationPath(campaignId: string, influencerId: string, tab?: string): string {
  const path = `/campaigns/${campaignId}/with/${influencerId}`;
  return tab === undefined ? path : `${path}/${tab}`;
}
