import { measureName } from '../domain/accounts/platform-measures.ts';
import { addDays, dayOfInstant } from '../lib/calendar-day.ts';
import { instantOf } from '../lib/clock.ts';
import { TEXT_LIMITS, type EvidenceSource } from '../model/common.ts';
import { metricNames, type MetricName, type MetricSnapshotId } from '../model/metric-snapshot.ts';
import { platformNames, type Platform } from '../model/platform.ts';
import { text } from '../text/text.ts';
import type { Command, CommandContext } from './command.ts';
import { dayProblem, firstProblem, presentFields } from './field-checks.ts';
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
export const recordAccountFigures: Command<RecordAccountFiguresInput> = (input, context) => {
  const { reader, newId, actor } = context;
  const { problems, labels } = text.influencer;
  const account = reader.get('account', input.accountId);
  const influencer = account && reader.get('influencer', account.influencerId);
  if (!account || !influencer) return { refusal: problems.accountGone };
  const refusal = firstProblem(
    metricsProblem(account.platform, input.metrics),
    dayProblem(text.accounts.figuresDialog.capturedOn, input.capturedOn),
    futureProblem(input.capturedOn, context),
    (input.note?.length ?? 0) > TEXT_LIMITS.line
      ? problems.tooLong(text.accounts.figuresDialog.note, TEXT_LIMITS.line)
      : null,
  );
  if (refusal !== null) return { refusal };
  const snapshot = {
    id: newId() as MetricSnapshotId,
    subject: { kind: 'account' as const, id: account.id },
    metrics: presentFields(input.metrics),
    recordedAt: instantOf(context.clock),
    evidence: {
      source: input.source,
      ...presentFields({ capturedOn: input.capturedOn, enteredBy: actor, note: input.note?.trim() }),
    },
  };
  const label = labels.recordFigures(influencer.name, platformNames[account.platform]);
  return { plan: { label, changes: [createChange('metricSnapshot', snapshot)] } };
};

function metricsProblem(platform: Platform, metrics: RecordAccountFiguresInput['metrics']): string | null {
  const { problems } = text.influencer;
  const given = metricNames.filter((name) => metrics[name] !== undefined);
  const strange = Object.keys(metrics).find((name) => !metricNames.some((known) => known === name));
  if (strange !== undefined) return text.accounts.problems.noMeasure(strange);
  if (given.length === 0) return problems.noFigure;
  const wrong = given.find((name) => !Number.isSafeInteger(metrics[name]) || metrics[name]! < 0);
  return wrong === undefined ? null : problems.notCount(measureName(platform, wrong));
}

/** Tomorrow is let through: it may have begun where the person is. */
function futureProblem(day: string | undefined, { clock }: CommandContext): string | null {
  const tomorrow = addDays(dayOfInstant(instantOf(clock)), 1);
  return day !== undefined && day > tomorrow ? text.accounts.problems.future(day) : null;
}
