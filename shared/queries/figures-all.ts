import { allFigures, type FiguresFilter, type FiguresReport } from '../domain/figures/figures-report.ts';
import type { RecordReader } from '../store/record-reader.ts';

export type FiguresAllParams = FiguresFilter;

/** Every figure, as the command line prints it. Throws when a name fits nothing or several. */
export function figuresAll(reader: RecordReader, params: FiguresAllParams): FiguresReport {
  return allFigures(reader, params);
}
