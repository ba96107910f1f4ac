/**
 * Four small linked files of a made-up programme, as a brand's tools export them: ids written `2.0` in one file and `2`
 * in another, orders nobody brought, payouts without a campaign, and one person without a post. What they add up to is
 * counted here beside them, by hand.
 */
export const madeUpProgramme = {
  'people.csv': [
    'influencer_id,name,category,gender,follower_count,platform',
    '1,Mira Halmwood,Skincare,Female,12000,Instagram',
    '2,Oskar Vantberg,Coffee,Male,54000,YouTube',
    '3,Ysa Quillmoor,Hiking,Female,830000,TikTok',
  ],
  'posts.csv': [
    'post_id,influencer_id,platform,post_date,post_url,caption,reach,likes,comments',
    '1,1,Instagram,2025-03-01,https://example.com/p/1,First look,4000,300,20',
    '2,2,YouTube,2025-03-02,https://example.com/p/2,Morning cup,20000,900,80',
    '3,1,Instagram,2025-03-05,https://example.com/p/3,Week two,5000,410,35',
  ],
  'orders.csv': [
    'tracking_id,source,campaign,influencer_id,user_id,product,transaction_date,orders,revenue',
    '1,influencer,Spring Dew,1.0,u1,Dew Serum,2025-03-02,1,39.00',
    '2,influencer,Spring Dew,2.0,u2,Dew Serum,2025-03-03,2,78.00',
    '3,organic,Spring Dew,,u3,Dew Serum,2025-03-03,1,39.00',
    '4,paid_ad,Spring Dew,,u4,Trial Set,2025-03-04,1,17.25',
    '5,influencer,Camp Week,1.0,u5,Camp Lantern,2025-03-06,1,45.10',
  ],
  'payouts.csv': [
    'payout_id,influencer_id,basis,rate,orders,total_payout',
    '1,1,per_post,20.00,,40.00',
    '2,2,per_order,5.00,2.0,10.00',
  ],
} as const;

export const madeUpTotals = {
  currency: 'EUR',
  revenue: '162.10',
  cost: '50.00',
  roas: 3.242,
  orders: 4,
  posts: 3,
  reach: 29_000,
  engagements: 1_745,
  organic: '39.00',
  paid: '17.25',
  springDew: '117.00',
  rows: 13,
} as const;
