import type { PeopleTableParams } from '#shared/domain/roster/people-table.ts';
import { typedCellText, type Cell, type Table } from '#shared/formats/write-csv.ts';
import { escapeMarkup } from '#shared/formats/markup.ts';
import { guardFormula } from '#shared/formats/formula-guard.ts';
import type { EngineConnection } from '../../state/services.ts';

/**
 * Puts people on the clipboard as a table, for spreadsheets as tabs and for documents as HTML. The browser takes the
 * promise of a text, so that the right to write, which the key press gives, outlasts the question. Answers how many
 * people there are.
 */
export async function copyPeople(engine: EngineConnection, params: PeopleTableParams): Promise<number> {
  const table = engine.api.query({ name: 'roster.table', params });
  const blobOf = async (type: string, write: (table: Table) => string) => new Blob([write(await table)], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blobOf('text/plain', tabsOf), 'text/html': blobOf('text/html', htmlOf) }),
  ]);
  return (await table).rows.length;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return typedCellText(cell);
  return typeof cell === 'string' ? guardFormula(cell.replace(/[\t\r\n]+/g, ' ')) : String(cell);
}

/** A table as lines of texts between tabs. */
export function tabsOf({ columns, rows }: Table): string {
  return [columns, ...rows].map((line) => line.map(cellText).join('\t')).join('\n');
}

/** A table as HTML that holds nothing but text. */
export function htmlOf({ columns, rows }: Table): string {
  const line = (cells: readonly Cell[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeMarkup(cellText(cell))}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) => line(row, 'td')).join('');
  return `<table><thead>${line(columns, 'th')}</thead><tbody>${body}</tbody></table>`;
}
