import type { FiguresReport, FiguresFilter } from '../domain/figures/figures-report.ts';
import type { RecordReader } from '../store/record-reader.ts';

export type FiguresAllParams = FiguresFilter;

/** Every figure, as the command line prints it. */
export function figuresAll(_reader: RecordReader, _params: FiguresAllParams): FiguresReport {
  throw new Error('figures.all is not built yet');
}
