import { text } from '../../text/text.ts';
import type { EvidenceSummary, Figure } from './figure.ts';
import type { FiguresReport, ScopedFigure } from './figures-report.ts';
import { formatDaySpan, formatFigureValue } from './format-figure.ts';

const words = text.figures;

/** One evidence group in words, such as `3,042 rows of orders.csv (export), captured 5 Jun 2025`. */
export function evidenceText(evidence: EvidenceSummary): string {
  const rows = words.evidence.of(words.evidence.rows(evidence.rows), words.sources[evidence.source], evidence.file);
  const { capturedFrom, capturedTo } = evidence;
  if (capturedFrom === undefined || capturedTo === undefined) return rows;
  return `${rows}, ${words.evidence.captured(formatDaySpan(capturedFrom, capturedTo))}`;
}

/** The report for a terminal: per scope every figure with its formula, inputs and evidence. */
export function figuresText(report: FiguresReport): string {
  const lines: string[] = [];
  let lastTitle: string | null = null;
  for (const figure of report.figures) {
    if (figure.scope.name !== lastTitle) {
      if (lastTitle !== null) lines.push('');
      lines.push(printable(figure.scope.name), '');
      lastTitle = figure.scope.name;
    }
    lines.push(...figureLines(figure));
  }
  return `${lines.join('\n')}\n`;
}

function figureLines(figure: ScopedFigure | Figure): string[] {
  const value = figure.value ? formatFigureValue(figure.value) : `${words.report.unknown}: ${figure.blankReason ?? ''}`;
  const lines = [`  ${figure.label}: ${value}`, `    ${words.report.formula}: ${figure.formula}`];
  if (figure.inputs.length > 0) {
    const inputs = figure.inputs.map(
      (input) => `${input.label} ${input.value ? formatFigureValue(input.value) : words.report.unknown}`,
    );
    lines.push(`    ${words.report.inputs}: ${inputs.join('; ')}`);
  }
  const evidence = figure.evidence.length === 0 ? [words.evidence.none] : figure.evidence.map(evidenceText);
  lines.push(`    ${words.report.evidence}: ${evidence.join('; ')}`);
  return lines.map((line) => printable(line).replace(/\u00a0/g, ' '));
}

/** Names may hold characters that steer a terminal; they are shown as a space. */
function printable(line: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is taken out
  return line.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');
}
