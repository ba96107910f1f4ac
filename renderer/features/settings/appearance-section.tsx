import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Switch from '@mui/material/Switch';
import { useColorScheme } from '@mui/material/styles';
import { useId } from 'react';
import { text } from '#shared/text/text.ts';
import { ui, useUi } from '../../state/ui-store.ts';
import { SettingsSection } from './settings-section.tsx';

const words = text.settings.appearance;
const modes = ['system', 'light', 'dark'] as const;

/** Light, dark or as the system; more contrast. Applies at once. */
export function AppearanceSection() {
  const { mode, setMode } = useColorScheme();
  const hasHighContrast = useUi((state) => state.hasHighContrast);
  const labelId = useId();
  const helpId = useId();
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      <FormControl>
        <FormLabel id={labelId}>{words.colours}</FormLabel>
        <RadioGroup
          row
          aria-labelledby={labelId}
          value={mode ?? 'system'}
          onChange={(_event, value) => setMode(modes.find((one) => one === value) ?? 'system')}
        >
          {modes.map((one) => (
            <FormControlLabel key={one} value={one} control={<Radio size="small" />} label={words[one]} />
          ))}
        </RadioGroup>
      </FormControl>
      <FormControl sx={{ display: 'flex', mt: 2 }}>
        <FormControlLabel
          control={
            <Switch
              size="small"
              checked={hasHighContrast}
              onChange={(_event, isOn) => ui.setHighContrast(isOn)}
              slotProps={{ input: { 'aria-describedby': helpId } }}
              sx={{ mx: 1 }}
            />
          }
          label={words.contrast}
        />
        <FormHelperText id={helpId} sx={{ mx: 0 }}>
          {words.contrastHelp}
        </FormHelperText>
      </FormControl>
    </SettingsSection>
  );
}
