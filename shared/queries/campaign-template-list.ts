import type { CampaignTemplate } from '../model/campaign-template.ts';
import type { RecordReader } from '../store/record-reader.ts';
import { daysOf, contentOf } from '../domain/templates/campaign-days.ts';
import { byName } from './by-name.ts';

/** A template with what choosing it needs. */
export interface CampaignTemplateItem {
  readonly template: CampaignTemplate;
  /** True when a campaign made from it needs a first day. */
  readonly needsFirstDay: boolean;
}

export interface CampaignTemplateListResult {
  readonly rows: readonly CampaignTemplateItem[];
}

/** Every campaign template, by name. */
export function campaignTemplateList(reader: RecordReader): CampaignTemplateListResult {
  const rows = [...reader.all('campaignTemplate')].sort(byName).map((template) => ({
    template,
    needsFirstDay:
      template.lengthDays !== undefined || template.keyDates !== undefined || daysOf(contentOf(template)).length > 0,
  }));
  return { rows };
}
