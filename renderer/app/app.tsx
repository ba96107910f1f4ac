import { CacheProvider, type EmotionCache } from '@emotion/react';
import Box from '@mui/material/Box';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ServicesContext, type Services } from '../state/services.ts';
import { useEngineEvents } from '../state/engine-events.ts';
import { SessionContext } from '../state/session.ts';
import { useStartUp, type Phase, type StartUp } from '../state/start-up.ts';
import { useUi } from '../state/ui-store.ts';
import { WelcomePage } from '../features/welcome/welcome-page.tsx';
import { AppFrame } from './app-frame.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { OpeningBar } from './opening-bar.tsx';
import { HostLostScreen, NewerScreen, RecoverScreen, RescueScreen, StartingScreen } from './error-screen.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { announceReady } from './announce-ready.ts';
import { createLiaisonTheme } from './theme.ts';
import { useOpenedFiles } from './use-opened-files.ts';
import { useSystemContrast } from './use-system-contrast.ts';

interface AppProps {
  readonly styleCache: EmotionCache;
  /** Connects to host and engine; called once. */
  readonly connect: () => Promise<Services>;
}

/** The whole window: theme, connection, and the screen of the phase it is in. */
export function App({ styleCache, connect }: AppProps) {
  const hasHighContrast = useUi((state) => state.hasHighContrast);
  const systemContrast = useSystemContrast();
  const contrast = hasHighContrast || systemContrast ? 'high' : 'normal';
  const theme = useMemo(() => createLiaisonTheme(contrast), [contrast]);
  return (
    <CacheProvider value={styleCache}>
      <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="liaison.theme" noSsr>
        <CssBaseline />
        <ErrorBoundary>
          <Connected connect={connect} />
        </ErrorBoundary>
      </ThemeProvider>
    </CacheProvider>
  );
}

function Connected({ connect }: { readonly connect: () => Promise<Services> }) {
  const [services, setServices] = useState<Services | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    connect().then(
      (made) => isCurrent && setServices(made),
      (error: unknown) => isCurrent && setProblem(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      isCurrent = false;
    };
  }, [connect]);
  if (problem !== null) return <HostLostScreen reason={problem} />;
  if (!services) return <StartingScreen />;
  return (
    <ServicesContext.Provider value={services}>
      <Screen services={services} />
      <NoticeBar />
    </ServicesContext.Provider>
  );
}

function Screen({ services }: { readonly services: Services }) {
  const startUp = useStartUp(services);
  const hostLost = useUi((state) => state.hostLost);
  useEngineEvents(services);
  useOpenedFiles(services.host, startUp);
  const { phase } = startUp;
  const isUsable = phase.at !== 'starting' && phase.at !== 'opening' && phase.at !== 'preview';
  useEffect(() => {
    if (isUsable) announceReady(services.host);
  }, [isUsable, services]);

  if (hostLost !== null) return <HostLostScreen reason={hostLost} />;
  switch (phase.at) {
    case 'starting':
      return <StartingScreen />;
    case 'opening':
      return <StartingScreen name={phase.name} />;
    case 'rescue':
      return <RescueScreen problems={phase.problems} again={startUp.look} />;
    case 'newer':
      return <NewerScreen message={phase.message} back={startUp.leave} />;
    case 'recover':
      return (
        <RecoverScreen
          name={phase.name}
          outcome={phase.outcome}
          recover={() => startUp.recover(phase.workspaceId, phase.name)}
          back={startUp.leave}
        />
      );
    case 'welcome':
      return <WelcomePage workspaces={phase.workspaces} problem={phase.problem} startUp={startUp} />;
    case 'preview':
    case 'open':
      return <OpenWorkspace key={phase.workspaceId} phase={phase} startUp={startUp} />;
  }
}

const NO_NOTICES: readonly string[] = [];

/** The open workspace; until its rows are read, what it held last, which nothing can be done with yet. */
function OpenWorkspace({
  phase,
  startUp,
}: {
  readonly phase: Extract<Phase, { at: 'open' | 'preview' }>;
  readonly startUp: StartUp;
}) {
  const { workspaceId, name } = phase;
  const isPreview = phase.at === 'preview';
  const frame = useRef<HTMLDivElement>(null);
  // Nothing could take the focus while the window took no keys.
  useEffect(() => {
    if (!isPreview && document.activeElement === document.body) frame.current?.querySelector('main')?.focus();
  }, [isPreview]);
  const { leave, openFile } = startUp;
  const session = useMemo(() => ({ workspaceId, name, leave, openFile }), [workspaceId, name, leave, openFile]);
  return (
    <SessionContext.Provider value={session}>
      {isPreview ? <OpeningBar name={name} /> : null}
      <Box ref={frame} inert={isPreview} aria-busy={isPreview} sx={{ height: '100%' }}>
        <AppFrame
          name={name}
          notices={phase.at === 'open' ? phase.notices : NO_NOTICES}
          leave={leave}
          isPreview={isPreview}
        />
      </Box>
    </SessionContext.Provider>
  );
}
