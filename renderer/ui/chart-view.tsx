import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { useEffect, useId, useRef, useState } from 'react';
import { seriesColors, chartPalette } from '#shared/charts/chart-palette.ts';
import type { ChartSpec } from '#shared/charts/chart-spec.ts';
import { text } from '#shared/text/text.ts';
import { chartConfig, type ChartInk } from './chart-config.ts';
import { Chart } from './chart-js.ts';
import { plainTable } from './plain-table.ts';

const HEIGHT = 260;

/** A chart with its finding as title and its numbers as a table behind a button. */
export function ChartView({ spec }: { readonly spec: ChartSpec }) {
  const [isTable, setIsTable] = useState(false);
  const titleId = useId();
  return (
    <Box component="figure" aria-labelledby={titleId} sx={{ m: 0, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: 4, mb: 2 }}>
        <Typography id={titleId} component="h3" variant="h3">
          {spec.title}
        </Typography>
        <Button size="small" onClick={() => setIsTable(!isTable)} sx={{ flex: 'none' }}>
          {isTable ? text.app.chart.showChart : text.app.chart.showTable}
        </Button>
      </Box>
      {isTable ? <ChartTable spec={spec} /> : <ChartCanvas spec={spec} />}
      <Typography component="figcaption" variant="caption" color="textSecondary" sx={{ display: 'block', mt: 2 }}>
        {spec.caption}
      </Typography>
    </Box>
  );
}

function ChartCanvas({ spec }: { readonly spec: ChartSpec }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const currentScheme = useColorSchemeOfPage();
  useEffect(() => {
    if (!canvas.current) return;
    const scheme = theme.colorSchemes[currentScheme]?.palette ?? theme.palette;
    const ink: ChartInk = {
      text: scheme.text.primary,
      quiet: scheme.text.secondary,
      line: scheme.divider,
      ground: scheme.background.default,
      isDark: currentScheme === 'dark',
      fontFamily: theme.typography.fontFamily ?? 'sans-serif',
    };
    const chart = new Chart(canvas.current, chartConfig(spec, ink));
    return () => chart.destroy();
  }, [spec, theme, currentScheme]);
  return (
    <>
      {spec.series.length > 1 ? <ChartKey spec={spec} isDark={currentScheme === 'dark'} /> : null}
      <Box sx={{ position: 'relative', height: HEIGHT }}>
        <canvas ref={canvas} role="img" aria-label={spec.description} />
      </Box>
    </>
  );
}

/** Names of the series with the marks they are drawn with. */
function ChartKey({ spec, isDark }: { readonly spec: ChartSpec; readonly isDark: boolean }) {
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 4, m: 0, mb: 2, p: 0, fontSize: 12 }}
    >
      {spec.series.map((series, index) => {
        const style = chartPalette[series.color] ?? chartPalette[seriesColors[index % seriesColors.length] ?? 'blue'];
        return (
          <Box component="li" key={series.name} sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
            <KeyMark
              stroke={isDark ? style.onDark : style.color}
              dash={style.dash}
              kind={series.isMarks ? 'ring' : spec.kind === 'line' ? 'line' : 'bar'}
            />
            {series.name}
          </Box>
        );
      })}
    </Box>
  );
}

interface KeyMarkProps {
  readonly stroke: string;
  readonly dash: readonly number[];
  readonly kind: 'line' | 'bar' | 'ring';
}

function KeyMark({ stroke, dash, kind }: KeyMarkProps) {
  return (
    <svg width="20" height="14" aria-hidden="true">
      {kind === 'ring' ? (
        <circle cx="10" cy="7" r="5" fill="none" stroke={stroke} strokeWidth={2} />
      ) : (
        <line
          x1="0"
          y1="7"
          x2="20"
          y2="7"
          stroke={stroke}
          strokeWidth={kind === 'line' ? 2 : 8}
          strokeDasharray={kind === 'line' ? dash.join(' ') : undefined}
        />
      )}
    </svg>
  );
}

/** The same numbers, exact, for reading and for those who cannot see the chart. */
function ChartTable({ spec }: { readonly spec: ChartSpec }) {
  return (
    <Box sx={{ maxHeight: HEIGHT, overflow: 'auto' }} tabIndex={0} role="region" aria-label={spec.title}>
      <Box component="table" className="figures" sx={plainTable}>
        <thead>
          <tr>
            <th scope="col">{spec.categoryLabel}</th>
            {spec.series.map((series) => (
              <th key={series.name} scope="col" className="end">
                {series.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spec.categories.map((category, row) => (
            <tr key={category}>
              <th scope="row">{category}</th>
              {spec.series.map((series) => (
                <td key={series.name} className="end">
                  {series.texts[row] ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

type Scheme = 'light' | 'dark';

function schemeOfPage(): Scheme {
  return document.documentElement.hasAttribute('data-dark') ? 'dark' : 'light';
}

/** Which colours the page shows right now; a canvas cannot use CSS variables. */
function useColorSchemeOfPage(): Scheme {
  const [scheme, setScheme] = useState<Scheme>(schemeOfPage);
  useEffect(() => {
    const observer = new MutationObserver(() => setScheme(schemeOfPage()));
    observer.observe(document.documentElement, { attributes: true });
    return () => observer.disconnect();
  }, []);
  return scheme;
}
