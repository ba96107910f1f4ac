const parts = new Intl.NumberFormat(navigator.language).formatToParts(1_234_567.5);
const groupMark = parts.find((part) => part.type === 'group')?.value ?? ',';
const decimalMark = parts.find((part) => part.type === 'decimal')?.value ?? '.';

const escaped = (mark: string): string => mark.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const GROUPED = new RegExp(
  String.raw`^-?\d{1,3}(${escaped(groupMark)}\d{2,3})*${escaped(groupMark)}\d{3}(?=$|\D)`,
  'u',
);

/**
 * An amount as a person types it here, as the plain decimal the commands take: spaces go, marks between thousands go
 * where they stand in their places, the decimal mark becomes a point. What remains unclear is passed on as typed, so
 * that the command's refusal can name it: `1,5` is not guessed to be 15 where a comma separates thousands.
 */
export function plainAmount(typed: string): string {
  const compact = typed.replace(/[\s\u00a0\u202f]/gu, '');
  const ungrouped = GROUPED.test(compact) ? compact.replaceAll(groupMark, '') : compact;
  return decimalMark === '.' ? ungrouped : ungrouped.replace(decimalMark, '.');
}

/** A stored plain decimal as a person here would type it. */
export function typedAmount(plain: string): string {
  return plain.replace('.', decimalMark);
}
