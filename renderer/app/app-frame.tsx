import Box from '@mui/material/Box';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { text } from '#shared/text/text.ts';
import { usePersonPanelDoor } from '../state/person-panel.ts';
import { useServices } from '../state/services.ts';
import { ui, useUi } from '../state/ui-store.ts';
import { CommandPalette } from './palette/command-palette.tsx';
import { useUserCommands } from './commands.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import { NavRail } from './nav-rail.tsx';
import { loadViews, pages, routes } from './pages.ts';
import { StatusLine } from './status-line.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useFocusKeeper } from './use-focus-keeper.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useTablePaste } from './use-table-paste.ts';

const PersonPanel = lazy(async () => ({
  default: (await import('../features/influencer/panel/person-panel.tsx')).PersonPanel,
}));

const ExportDialogs = lazy(async () => ({
  default: (await import('../features/transfer/export-dialog.tsx')).ExportDialogs,
}));

interface AppFrameProps {
  readonly name: string;
  readonly notices: readonly string[];
  readonly leave: () => void;
  /** True while the rows are still being read: what is shown is what the workspace held last, and nothing can be done. */
  readonly isPreview: boolean;
}

/** An open workspace: navigation, the page of the address, status line, and what floats above them. */
export function AppFrame({ name, notices, leave, isPreview }: AppFrameProps) {
  const { host } = useServices();
  const commands = useUserCommands(leave);
  const overlay = useUi((state) => state.overlay);
  const exportAsk = useUi((state) => state.exportAsk);
  const exportDone = useUi((state) => state.exportDone);
  const [location] = useLocation();
  const main = useRef<HTMLElement>(null);
  const panel = usePersonPanelDoor();
  useShortcuts(host, commands, isPreview);
  const isDropping = useFileDrop();
  useTablePaste(isPreview);
  useFocusKeeper(main);

  useEffect(() => {
    const idle = requestIdleCallback(() => void loadViews());
    return () => cancelIdleCallback(idle);
  }, []);

  // A screen reader has to hear that the page is another one; the grid of a list takes focus by itself afterwards.
  const page = location.split('/').slice(0, 3).join('/');
  useEffect(() => {
    const label = pages.find(({ path }) => page.startsWith(path))?.label;
    document.title = [label, name, text.app.name].filter(Boolean).join(' – ');
    if (!main.current?.contains(document.activeElement)) main.current?.focus();
  }, [page, name]);

  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Box
        component="a"
        href="#content"
        sx={{
          position: 'absolute',
          left: -9999,
          zIndex: 2000,
          p: 2,
          bgcolor: 'background.paper',
          '&:focus': { left: 8, top: 8 },
        }}
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {text.app.nav.skip}
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
        <NavRail name={name} leave={leave} />
        <Box
          component="main"
          id="content"
          ref={main}
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, position: 'relative', display: 'flex', flexDirection: 'column', outline: 'none' }}
        >
          <ErrorBoundary key={page}>
            <Suspense fallback={null}>
              <Switch>
                {routes.map(({ path, view }) => (
                  <Route key={path} path={path} component={view} />
                ))}
                <Route>
                  <Redirect to="/roster" replace />
                </Route>
              </Switch>
            </Suspense>
          </ErrorBoundary>
          {isDropping ? <DropVeil /> : null}
        </Box>
        {panel.personId === null ? null : (
          <ErrorBoundary>
            <Suspense fallback={null}>
              <PersonPanel personId={panel.personId} close={panel.close} />
            </Suspense>
          </ErrorBoundary>
        )}
      </Box>
      <StatusLine notices={notices} />
      {exportAsk || exportDone ? (
        <Suspense fallback={null}>
          <ExportDialogs ask={exportAsk} done={exportDone} />
        </Suspense>
      ) : null}
      <CommandPalette isOpen={overlay === 'palette'} commands={commands} close={() => ui.openOverlay(null)} />
      <KeysSheet isOpen={overlay === 'keys'} commands={commands} close={() => ui.openOverlay(null)} />
    </Box>
  );
}

function DropVeil() {
  return (
    <Box
      sx={{
        position: 'absolute',
        inset: 8,
        zIndex: 10,
        display: 'grid',
        placeItems: 'center',
        bgcolor: 'background.paper',
        border: '2px dashed',
        borderColor: 'primary.main',
        borderRadius: '10px',
        fontSize: 16,
        pointerEvents: 'none',
      }}
    >
      {text.app.file.dropHere}
    </Box>
  );
}
