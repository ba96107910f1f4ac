/** What a figure is about. `pair` is one influencer inside one campaign. */
export type FigureScope =
  | { readonly kind: 'workspace' }
  | { readonly kind: 'campaign'; readonly campaignId: string }
  | { readonly kind: 'influencer'; readonly influencerId: string }
  | { readonly kind: 'pair'; readonly campaignId: string; readonly influencerId: string };
