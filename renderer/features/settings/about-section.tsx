import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import type { AppInfo } from '#shared/contract/host-api.ts';
import { text } from '#shared/text/text.ts';
import { useServices } from '../../state/services.ts';
import { SettingsSection } from './settings-section.tsx';

const words = text.settings.about;

/** What runs here: version, shell, browser engine and system, as the host tells it. */
export function AboutSection() {
  const { host } = useServices();
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void host.call('app.info', {}).then((result) => {
      if (!isCurrent) return;
      if (result.tag === 'ok') setInfo(result.value);
      else if (result.tag !== 'cancelled') setProblem(result.reason);
    });
    return () => {
      isCurrent = false;
    };
  }, [host]);
  const facts: readonly (readonly [string, string])[] = info
    ? [
        [words.version, info.version],
        [words.shell, words.shells[info.shell]],
        [words.engine, info.engine],
        [words.system, info.system],
        [words.licence, words.licenceText],
      ]
    : [];
  return (
    <SettingsSection title={words.title}>
      {problem === null ? null : <Typography role="alert">{problem}</Typography>}
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '120px 1fr', rowGap: 1 }}>
        {facts.map(([label, value]) => (
          <Box key={label} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
              {label}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0 }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
    </SettingsSection>
  );
}
