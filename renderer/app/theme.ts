import { createTheme, type Theme } from '@mui/material/styles';
import type { ColorSystemOptions } from '@mui/material/styles';

export type Contrast = 'normal' | 'high';

/** Colours beyond MUI's own palette, as CSS variables `--mui-palette-surface-*`. */
interface SurfaceColors {
  /** Behind the navigation and the status line. */
  rail: string;
  hover: string;
  selected: string;
  /** Borders of controls; 3:1 against the ground. */
  control: string;
}

declare module '@mui/material/styles' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- module augmentation needs interfaces
  interface Palette {
    surface: SurfaceColors;
  }
  // oxlint-disable-next-line typescript/consistent-type-definitions -- module augmentation needs interfaces
  interface PaletteOptions {
    surface?: SurfaceColors;
  }
  // oxlint-disable-next-line typescript/consistent-type-definitions -- module augmentation needs interfaces
  interface CssThemeVariables {
    enabled: true;
  }
}

const fontFamily =
  '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';

const light = (contrast: Contrast): ColorSystemOptions => ({
  palette: {
    mode: 'light',
    // Icons that are pressed, as strong as words.
    action: contrast === 'high' ? { active: '#000000' } : {},
    primary: { main: contrast === 'high' ? '#123a94' : '#2457c5', contrastText: '#ffffff' },
    error: { main: contrast === 'high' ? '#8f1414' : '#b3261e' },
    warning: { main: contrast === 'high' ? '#6b4400' : '#8a5a00' },
    success: { main: contrast === 'high' ? '#0c5226' : '#1b6b38' },
    info: { main: contrast === 'high' ? '#123a94' : '#2457c5' },
    text: {
      primary: contrast === 'high' ? '#000000' : '#1f1d1a',
      secondary: contrast === 'high' ? '#2c2a27' : '#5f5b54',
      disabled: contrast === 'high' ? '#4d4a45' : '#8c877e',
    },
    background: { default: '#fbfaf8', paper: '#ffffff' },
    divider: contrast === 'high' ? '#57534c' : '#e4e1db',
    surface: {
      rail: contrast === 'high' ? '#ffffff' : '#f4f2ee',
      hover: '#f1efeb',
      selected: contrast === 'high' ? '#cfdcff' : '#e6ecfa',
      control: contrast === 'high' ? '#1f1d1a' : '#8e8980',
    },
  },
});

const dark = (contrast: Contrast): ColorSystemOptions => ({
  palette: {
    mode: 'dark',
    primary: {
      main: contrast === 'high' ? '#bcd1ff' : '#8fb1ff',
      // Under the pointer: lighter on a dark ground, or the words on it would lose their contrast.
      dark: contrast === 'high' ? '#d9e5ff' : '#adc6ff',
      contrastText: '#0e1626',
    },
    error: { main: contrast === 'high' ? '#ffc9c4' : '#ff9a90' },
    warning: { main: contrast === 'high' ? '#ffe0a6' : '#f0be62' },
    success: { main: contrast === 'high' ? '#b5f0c8' : '#7fd69b' },
    info: { main: contrast === 'high' ? '#bcd1ff' : '#8fb1ff' },
    text: {
      primary: contrast === 'high' ? '#ffffff' : '#eceae6',
      secondary: contrast === 'high' ? '#e0ddd7' : '#a8a399',
      disabled: contrast === 'high' ? '#bdb9b1' : '#77736b',
    },
    background: {
      default: contrast === 'high' ? '#000000' : '#171614',
      paper: contrast === 'high' ? '#0b0b0a' : '#1e1d1b',
    },
    divider: contrast === 'high' ? '#a8a399' : '#34322e',
    surface: {
      rail: contrast === 'high' ? '#000000' : '#131211',
      hover: '#282623',
      selected: contrast === 'high' ? '#2a4379' : '#263249',
      control: contrast === 'high' ? '#eceae6' : '#7d786f',
    },
  },
});

/** Liaison's one theme: light and dark as CSS variables, each in normal and high contrast. */
export function createLiaisonTheme(contrast: Contrast): Theme {
  // What is outlined, and what lies above the page, is told by its edge and not by its ground.
  const strongEdge = contrast === 'high' ? { borderColor: 'currentColor' } : {};
  const raisedEdge = contrast === 'high' ? { border: '1px solid currentColor' } : {};
  return createTheme({
    cssVariables: { colorSchemeSelector: 'data' },
    colorSchemes: { light: light(contrast), dark: dark(contrast) },
    spacing: 4,
    shape: { borderRadius: 6 },
    typography: {
      fontFamily,
      fontSize: 14,
      body1: { fontSize: 14, lineHeight: '20px' },
      body2: { fontSize: 13, lineHeight: '18px' },
      caption: { fontSize: 12, lineHeight: '16px' },
      subtitle1: { fontSize: 16, lineHeight: '24px', fontWeight: 600 },
      subtitle2: { fontSize: 13, lineHeight: '18px', fontWeight: 600 },
      h1: { fontSize: 20, lineHeight: '28px', fontWeight: 620, letterSpacing: '-0.01em' },
      h2: { fontSize: 16, lineHeight: '24px', fontWeight: 620 },
      h3: { fontSize: 14, lineHeight: '20px', fontWeight: 620 },
      h4: { fontSize: 28, lineHeight: '36px', fontWeight: 620, letterSpacing: '-0.015em' },
      button: { fontSize: 13, textTransform: 'none', fontWeight: 560 },
    },
    transitions: {
      duration: { shortest: 80, shorter: 100, short: 120, standard: 140, enteringScreen: 120, leavingScreen: 100 },
    },
    components: {
      MuiCssBaseline: { styleOverrides: baseline },
      MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: { fontFamily: 'inherit' } } },
      MuiButton: {
        defaultProps: { disableElevation: true, size: 'medium' },
        styleOverrides: {
          root: { minHeight: 32, paddingBlock: 4, whiteSpace: 'nowrap' },
          sizeSmall: { minHeight: 28, paddingBlock: 2 },
          outlined: strongEdge,
        },
      },
      // The words of a choice need the contrast of words, not that of icons.
      MuiToggleButton: { styleOverrides: { root: ({ theme }) => ({ color: theme.vars.palette.text.secondary }) } },
      MuiIconButton: { styleOverrides: { root: { borderRadius: 6, padding: 6 } } },
      MuiSvgIcon: { styleOverrides: { root: { fontSize: 20 } } },
      MuiTextField: { defaultProps: { size: 'small' } },
      // As high as the other fields.
      MuiAutocomplete: {
        styleOverrides: {
          inputRoot: { '&.MuiOutlinedInput-root.MuiInputBase-sizeSmall': { paddingBlock: 4.5 } },
        },
      },
      MuiSelect: { defaultProps: { size: 'small' } },
      MuiOutlinedInput: {
        styleOverrides: {
          root: { fontSize: 14 },
          input: { paddingBlock: 7 },
          notchedOutline: ({ theme }) => ({ borderColor: theme.vars.palette.surface.control }),
        },
      },
      // An example of what to type has to be read as well.
      MuiInputBase: { styleOverrides: { input: { '&::placeholder': { opacity: 0.7 } } } },
      MuiInputLabel: { styleOverrides: { root: { fontSize: 14 } } },
      MuiPaper: { styleOverrides: { rounded: { borderRadius: 10 }, root: { backgroundImage: 'none' } } },
      MuiTooltip: { defaultProps: { enterDelay: 400, disableInteractive: true } },
      MuiDialog: { defaultProps: { fullWidth: true }, styleOverrides: { paper: raisedEdge } },
      MuiPopover: { styleOverrides: { paper: raisedEdge } },
      MuiLink: { defaultProps: { underline: 'hover' } },
      MuiChip: {
        styleOverrides: { root: { borderRadius: 6, fontSize: 12 }, sizeSmall: { height: 22 }, outlined: strongEdge },
      },
      MuiMenuItem: { styleOverrides: { root: { fontSize: 14, minHeight: 32 } } },
      MuiAlert: {
        styleOverrides: {
          // A tinted ground alone does not stand out for everybody.
          root: {
            borderRadius: 6,
            fontSize: 13,
            paddingBlock: 4,
            ...(contrast === 'high' ? { border: '1px solid' } : {}),
          },
        },
      },
      MuiTab: { styleOverrides: { root: { minHeight: 40, minWidth: 0, paddingInline: 12 } } },
      MuiTabs: { styleOverrides: { root: { minHeight: 40 } } },
    },
  });
}

function baseline(theme: Theme): Record<string, object> {
  return {
    'html, body, #root': { height: '100%' },
    body: { fontSize: 14, fontFeatureSettings: '"cv05"', overflow: 'hidden' },
    // Places that take the focus for a reader, not for typing; what is active in them shows its own ring.
    'main:focus-visible, [role="dialog"]:focus-visible, [role="grid"][aria-activedescendant]:focus-visible': {
      outline: 'none',
    },
    '.figures': { fontVariantNumeric: 'tabular-nums' },
    ':focus-visible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
    '.Mui-focusVisible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 1 },
    '.visually-hidden': {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
    // The picture under the mouse while several things are dragged; it stands outside of the app.
    '.carried': {
      padding: '8px 14px',
      borderRadius: 6,
      fontSize: 13,
      fontWeight: 600,
      backgroundColor: theme.vars.palette.primary.main,
      color: theme.vars.palette.primary.contrastText,
    },
    '@media (prefers-reduced-motion: reduce)': {
      '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
    },
  };
}
