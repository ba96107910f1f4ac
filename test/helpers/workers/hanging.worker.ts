import type { ParseReport } from '#renderer/engine/parse/parse-messages.ts';

/*
 * Says as often as asked by the file's name that it goes on, as in `3-signs.csv`, and is then caught in a loop for good.
 * `endless.csv` never stops saying so.
 */
self.onmessage = ({ data }: MessageEvent<{ name: string }>): void => {
  const report: ParseReport = { type: 'progress', rows: 7 };
  if (data.name === 'endless.csv') {
    setInterval(() => self.postMessage(report), 5);
    return;
  }
  for (let sign = Number.parseInt(data.name, 10); sign > 0; sign -= 1) self.postMessage(report);
  // Bounded, so that a worker nobody ends does not outlive its test for ever.
  const until = performance.now() + 60_000;
  while (performance.now() < until);
};
