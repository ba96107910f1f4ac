import { create } from 'zustand';
import { readLocalSetting, writeLocalSetting } from '../../../state/local-setting.ts';

interface PanelState {
  readonly isOpen: boolean;
  readonly side: 'start' | 'end';
  /** Fields whose values are shown. */
  readonly open: readonly string[];
  /** Fields that somebody added to those always there. */
  readonly added: readonly string[];
  /** The field whose filter was asked for last; another object asks again. */
  readonly asked: { readonly field: string } | null;
}

/** How the panel of filters looks; it is the window's own, not a part of a view. */
export const useFilterPanel = create<PanelState>()(() => ({
  isOpen: readLocalSetting('roster.filters') === 'open',
  side: readLocalSetting('roster.filters.side') === 'end' ? 'end' : 'start',
  open: ['platform', 'tier', 'topics'],
  added: [],
  asked: null,
}));

function setOpen(isOpen: boolean): void {
  writeLocalSetting('roster.filters', isOpen ? 'open' : null);
  useFilterPanel.setState({ isOpen });
}

export function toggleFilters(): void {
  setOpen(!useFilterPanel.getState().isOpen);
}

/** Hides the panel; the button that shows it again gets the focus. */
export function closeFilters(): void {
  setOpen(false);
  document.getElementById(FILTER_BUTTON)?.focus();
}

/** The button that shows and hides the panel. */
export const FILTER_BUTTON = 'roster-filter-button';

export function swapSide(): void {
  const side = useFilterPanel.getState().side === 'start' ? 'end' : 'start';
  writeLocalSetting('roster.filters.side', side === 'end' ? 'end' : null);
  useFilterPanel.setState({ side });
}

export function toggleSection(field: string): void {
  const { open } = useFilterPanel.getState();
  useFilterPanel.setState({ open: open.includes(field) ? open.filter((one) => one !== field) : [...open, field] });
}

/** Shows the filter of a field and leads the focus to it. */
export function openSection(field: string): void {
  const { open, added } = useFilterPanel.getState();
  setOpen(true);
  useFilterPanel.setState({
    open: [...new Set([...open, field])],
    added: [...new Set([...added, field])],
    asked: { field },
  });
}
