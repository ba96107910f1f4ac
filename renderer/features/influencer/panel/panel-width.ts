import { useState } from 'react';
import { readLocalSetting, writeLocalSetting } from '../../../state/local-setting.ts';

const SETTING = 'person-panel';
const FIRST = 420;

/** Narrowest and widest the panel can be, in pixels. */
export const NARROWEST = 320;
export const WIDEST = 760;

/** The panel's width, which this window remembers. */
export function usePanelWidth(): { readonly width: number; readonly setWidth: (width: number) => void } {
  const [width, setWidth] = useState(() => within(Number(readLocalSetting(SETTING) ?? FIRST)));
  return {
    width,
    setWidth: (next) => {
      const fitting = within(next);
      setWidth(fitting);
      writeLocalSetting(SETTING, String(fitting));
    },
  };
}

function within(width: number): number {
  return Number.isFinite(width) ? Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) : FIRST;
}
