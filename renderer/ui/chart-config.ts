import type { ChartConfiguration, ChartDataset, Plugin, TooltipItem } from 'chart.js';
import { chartPalette } from '#shared/charts/chart-palette.ts';
import type { ChartSpec } from '#shared/charts/chart-spec.ts';
import { percentText, tickText } from '../state/format.ts';

/** Colours of the page the chart stands on. */
export interface ChartInk {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly ground: string;
  readonly fontFamily: string;
  readonly isDark: boolean;
}

type Kind = 'bar' | 'line';
const markers = { circle: 'circle', square: 'rect', triangle: 'triangle', diamond: 'rectRot' } as const;

/** A chart specification in the words of chart.js: zero base for bars, gaps as gaps, nothing that moves. */
export function chartConfig(spec: ChartSpec, ink: ChartInk): ChartConfiguration<Kind, (number | null)[], string> {
  const isLine = spec.kind === 'line';
  const isAcross = spec.direction === 'across' && !isLine;
  const hasValues = isAcross && spec.series.length === 1;
  const font = { family: ink.fontFamily, size: 12 };
  const tick = (value: string | number) => {
    const number = Number(value);
    return spec.unit.type === 'percent' ? percentText(number) : tickText(number);
  };
  const values = {
    beginAtZero: true,
    // Room for the numbers behind the bars.
    ...(hasValues ? { grace: '10%' } : {}),
    stacked: spec.kind === 'stacked',
    border: { display: false },
    grid: { color: ink.line },
    ticks: { color: ink.quiet, font, maxTicksLimit: 6, callback: tick },
  };
  const categories = {
    stacked: spec.kind === 'stacked',
    border: { color: ink.line },
    grid: { display: false },
    ticks: { color: ink.quiet, font, maxRotation: 0, autoSkip: !isAcross, autoSkipPadding: 12 },
  };
  return {
    type: isLine ? 'line' : 'bar',
    data: { labels: [...spec.categories], datasets: spec.series.map((series) => dataset(series, isLine, ink)) },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: isAcross ? 'y' : 'x',
      interaction: { mode: 'index', intersect: false },
      scales: isAcross ? { x: values, y: categories } : { x: categories, y: values },
      plugins: {
        tooltip: {
          backgroundColor: ink.ground,
          borderColor: ink.line,
          borderWidth: 1,
          titleColor: ink.text,
          bodyColor: ink.text,
          titleFont: font,
          bodyFont: font,
          callbacks: { label: (item: TooltipItem<Kind>) => tooltipLine(spec, item) },
        },
      },
    },
    plugins: [
      ...(spec.target ? [targetLine(spec.target, ink, isAcross)] : []),
      ...(hasValues ? [valuesBehindBars(spec, ink)] : []),
    ],
  };
}

function tooltipLine(spec: ChartSpec, item: TooltipItem<Kind>): string {
  const series = spec.series[item.datasetIndex];
  return `${series?.name ?? ''}: ${series?.texts[item.dataIndex] ?? '–'}`;
}

function dataset(
  series: ChartSpec['series'][number],
  isLine: boolean,
  ink: ChartInk,
): ChartDataset<Kind, (number | null)[]> {
  const style = chartPalette[series.color];
  const color = ink.isDark ? style.onDark : style.color;
  const common = {
    label: series.name,
    data: [...series.values],
    borderColor: color,
    backgroundColor: color,
  };
  if (!isLine) return { ...common, type: 'bar', maxBarThickness: 36, borderRadius: 2 };
  if (series.isMarks) {
    const ring = { pointRadius: 9, pointBorderWidth: 2, pointBackgroundColor: 'transparent' };
    return { ...common, ...ring, type: 'line', showLine: false, pointStyle: 'circle' };
  }
  return {
    ...common,
    type: 'line',
    spanGaps: false,
    borderWidth: 2,
    borderDash: [...style.dash],
    pointStyle: markers[style.marker],
    pointRadius: series.values.length > 40 ? 0 : 3,
  };
}

/** The number of each bar behind its end, so that nobody has to read it off the axis. */
function valuesBehindBars(spec: ChartSpec, ink: ChartInk): Plugin<Kind> {
  return {
    id: 'values',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.fillStyle = ink.text;
      ctx.font = `12px ${ink.fontFamily}`;
      ctx.textBaseline = 'middle';
      for (const [index, bar] of chart.getDatasetMeta(0).data.entries()) {
        ctx.fillText(spec.series[0]?.texts[index] ?? '', bar.x + 6, bar.y);
      }
      ctx.restore();
    },
  };
}

/** The target as a line with its value written on it. */
function targetLine(target: NonNullable<ChartSpec['target']>, ink: ChartInk, isAcross: boolean): Plugin<Kind> {
  return {
    id: 'target',
    afterDatasetsDraw(chart) {
      const scale = chart.scales[isAcross ? 'x' : 'y'];
      if (!scale) return;
      const at = scale.getPixelForValue(target.value);
      const { left, right, top, bottom } = chart.chartArea;
      const { ctx } = chart;
      ctx.save();
      ctx.strokeStyle = ink.text;
      ctx.fillStyle = ink.text;
      ctx.font = `12px ${ink.fontFamily}`;
      ctx.setLineDash([4, 3]);
      ctx.beginPath();
      if (isAcross) {
        ctx.moveTo(at, top);
        ctx.lineTo(at, bottom);
      } else {
        ctx.moveTo(left, at);
        ctx.lineTo(right, at);
      }
      ctx.stroke();
      ctx.textAlign = 'right';
      ctx.fillText(target.label, isAcross ? at - 4 : right, isAcross ? top + 12 : at - 4);
      ctx.restore();
    },
  };
}
