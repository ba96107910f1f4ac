import { MoneySum } from '#shared/domain/figures/money-sum.ts';
import { toMoneyText, type MoneyText } from '#shared/lib/money.ts';
import type { Stage } from '#shared/model/pipeline.ts';
import type { PipelineRow } from '#shared/queries/campaign-pipeline.ts';

/** A stage with the people in it, in the order of the board. */
export interface BoardColumnData {
  readonly stage: string;
  readonly name: string;
  readonly rows: readonly PipelineRow[];
  /** The sum of their fees, one amount per currency. */
  readonly fees: readonly MoneyText[];
  /** People without a fee. */
  readonly withoutFee: number;
}

/**
 * The columns of the board: one per stage, and one for each stage that was taken away and still has people. In a column
 * the stuck come first, then who has been there longest, then by name.
 */
export function boardColumns(stages: readonly Stage[], rows: readonly PipelineRow[]): readonly BoardColumnData[] {
  const byStage = new Map<string, PipelineRow[]>(stages.map(({ stage }) => [stage, []]));
  for (const row of rows) {
    const list = byStage.get(row.stage);
    if (list) list.push(row);
    else byStage.set(row.stage, [row]);
  }
  const names = new Map(stages.map(({ stage, name }) => [stage, name]));
  return [...byStage].map(([stage, list]): BoardColumnData => {
    const fees = new MoneySum();
    for (const { fee } of list) if (fee) fees.add(fee);
    return {
      stage,
      name: names.get(stage) ?? stage,
      rows: list.sort(mostUrgentFirst),
      fees: fees.parts().map(toMoneyText),
      withoutFee: list.filter(({ fee }) => fee === null).length,
    };
  });
}

function mostUrgentFirst(left: PipelineRow, right: PipelineRow): number {
  const stuck = Number(right.stuck.length > 0) - Number(left.stuck.length > 0);
  if (stuck !== 0) return stuck;
  const days = (right.daysInStage ?? -1) - (left.daysInStage ?? -1);
  return days || (left.name < right.name ? -1 : left.name > right.name ? 1 : 0);
}
