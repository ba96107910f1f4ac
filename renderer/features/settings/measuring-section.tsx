import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { engagementRateMethods, type Workspace } from '#shared/model/workspace.ts';
import { text } from '#shared/text/text.ts';
import { useCommand } from '../../state/use-command.ts';
import { SettingsSection } from './settings-section.tsx';

const words = text.settings.measuring;
const choices = {
  pooled: { name: words.pooled, formula: text.figures.formulas.ratePooled(words.base), help: words.pooledHelp },
  mean: { name: words.mean, formula: text.figures.formulas.rateMean(words.base), help: words.meanHelp },
} as const;

/** How the engagement rate over several posts is made; both formulas stand there in full. */
export function MeasuringSection({ workspace }: { readonly workspace: Workspace }) {
  const run = useCommand();
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      <RadioGroup
        aria-label={words.title}
        value={workspace.engagementRateMethod}
        onChange={(_event, value) => {
          const method = engagementRateMethods.find((one) => one === value);
          if (method) void run('workspace.update', { engagementRateMethod: method });
        }}
        sx={{ gap: 3 }}
      >
        {engagementRateMethods.map((method) => (
          <FormControlLabel
            key={method}
            value={method}
            control={<Radio size="small" sx={{ mt: -1 }} />}
            sx={{ alignItems: 'flex-start', mr: 0 }}
            label={<Choice {...choices[method]} />}
          />
        ))}
      </RadioGroup>
    </SettingsSection>
  );
}

function Choice({ name, formula, help }: { readonly name: string; readonly formula: string; readonly help: string }) {
  return (
    <Box>
      <Typography component="span" sx={{ fontWeight: 560 }}>
        {name}
      </Typography>
      <Typography component="span">: {formula}</Typography>
      <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
        {help}
      </Typography>
    </Box>
  );
}
