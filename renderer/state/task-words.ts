import { text } from '#shared/text/text.ts';
import { bytesText, countText } from './format.ts';
import type { RunningTask } from './ui-store.ts';

const words = text.app.status;

/** Progress in words: how much of how much, how quick, how long still. */
export function taskWords(task: RunningTask): string {
  const amount = (count: number) => (task.unit === 'bytes' ? bytesText(count) : countText(count));
  const unit = task.unit === 'bytes' ? '' : words.units[task.unit];
  const seconds = (task.measuredAt - task.startedAt) / 1000;
  const parts =
    task.total === null
      ? task.done === 0
        ? []
        : [words.progressOpen(amount(task.done), unit)]
      : [words.progress(amount(task.done), amount(task.total), unit)];
  if (seconds > 0.5 && task.done > 0 && task.unit !== 'steps') {
    parts.push(words.rate(amount(Math.round(task.done / seconds)), unit));
    if (task.total !== null) parts.push(words.secondsLeft(Math.ceil((task.total - task.done) / (task.done / seconds))));
  }
  return parts.map((part) => part.trim()).join(' · ');
}

/** How much of a task is done, in percent; `null` while nobody knows how much there is. */
export function taskShare({ done, total }: RunningTask): number | null {
  return total === null || total === 0 ? null : Math.min(100, (done / total) * 100);
}
