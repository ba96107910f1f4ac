import { instantOf } from '../lib/clock.ts';
import type { EvidenceSource } from '../model/common.ts';
import type { MetricSnapshotId, MetricName } from '../model/metric-snapshot.ts';
import { platformNames } from '../model/platform.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { dayProblem, presentFields } from './field-checks.ts';
import { createChange } from './row-changes.ts';

export interface RecordAccountFiguresInput {
  readonly accountId: string;
  /** Whole numbers; what is not known is left out. */
  readonly metrics: Readonly<Partial<Record<MetricName, number>>>;
  readonly source: EvidenceSource;
  /** The day the figures were true. */
  readonly capturedOn?: string;
  readonly note?: string;
}

/** Keeps what is known of an account at a time, with where it is known from. Earlier figures are never overwritten. */
export const recordAccountFigures: Command<RecordAccountFiguresInput> = (input, { reader, clock, newId, actor }) => {
  const { problems, labels, figuresDialog } = text.influencer;
  const account = reader.get('account', input.accountId);
  const influencer = account && reader.get('influencer', account.influencerId);
  if (!account || !influencer) return { refusal: problems.accountGone };
  const entries = Object.entries(input.metrics).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return { refusal: problems.noFigure };
  const wrong = entries.find(([, value]) => !Number.isSafeInteger(value) || value < 0);
  if (wrong) return { refusal: problems.notCount(wrong[0] === 'followers' ? figuresDialog.followers : wrong[0]) };
  const refusal = dayProblem(figuresDialog.capturedOn, input.capturedOn);
  if (refusal !== null) return { refusal };
  const snapshot = {
    id: newId() as MetricSnapshotId,
    subject: { kind: 'account' as const, id: account.id },
    metrics: Object.fromEntries(entries),
    recordedAt: instantOf(clock),
    evidence: {
      source: input.source,
      ...presentFields({ capturedOn: input.capturedOn, enteredBy: actor, note: input.note?.trim() }),
    },
  };
  const label = labels.recordFigures(influencer.name, platformNames[account.platform]);
  return { plan: { label, changes: [createChange('metricSnapshot', snapshot)] } };
};
