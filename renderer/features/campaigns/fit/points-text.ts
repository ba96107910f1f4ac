const format = new Intl.NumberFormat(navigator.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Tenths of a point as points: 624 as `62.4`. */
export function pointsText(tenths: number): string {
  return format.format(tenths / 10);
}
