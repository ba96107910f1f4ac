import MenuOpenIcon from '@mui/icons-material/KeyboardDoubleArrowLeft';
import MenuClosedIcon from '@mui/icons-material/KeyboardDoubleArrowRight';
import SearchIcon from '@mui/icons-material/Search';
import SwapIcon from '@mui/icons-material/UnfoldMore';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import type SvgIcon from '@mui/material/SvgIcon';
import { Link, useLocation } from 'wouter';
import { text } from '#shared/text/text.ts';
import { modKey } from '../state/mod-key.ts';
import { ui, useUi } from '../state/ui-store.ts';
import { pages, type PageEntry } from './pages.ts';

const item = {
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-start',
  gap: 3,
  height: 36,
  px: 2.5,
  width: '100%',
  borderRadius: '6px',
  color: 'text.secondary',
  fontSize: 14,
  fontWeight: 500,
  textDecoration: 'none',
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  '&:hover': { bgcolor: 'surface.hover', color: 'text.primary' },
  '&[aria-current="page"]': { bgcolor: 'surface.selected', color: 'text.primary' },
  '&[aria-current="page"] svg': { color: 'primary.main' },
} as const;

/** Where the person is and can go. Narrow, it shows icons whose names come on hover and focus. */
export function NavRail({ name, leave }: { readonly name: string; readonly leave: () => void }) {
  const isNarrow = useUi((state) => state.isRailNarrow);
  const words = text.app.nav;
  return (
    <Box
      component="nav"
      aria-label={words.label}
      sx={{
        width: isNarrow ? 56 : 208,
        flex: 'none',
        display: 'flex',
        flexDirection: 'column',
        gap: 0.5,
        p: 2,
        bgcolor: 'surface.rail',
        borderRight: 1,
        borderColor: 'divider',
        overflow: 'hidden auto',
      }}
    >
      <RailButton icon={SwapIcon} label={words.switchWorkspace} isNarrow={isNarrow} onClick={leave}>
        <Typography component="span" noWrap sx={{ fontWeight: 620, color: 'text.primary', flex: 1, textAlign: 'left' }}>
          {name}
        </Typography>
      </RailButton>
      <RailButton
        icon={SearchIcon}
        label={words.search}
        isNarrow={isNarrow}
        isIconFirst
        onClick={() => ui.openOverlay('palette')}
      >
        <Box component="span" sx={{ flex: 1, textAlign: 'left' }}>
          {words.searchShort}
        </Box>
        <Box component="kbd" sx={{ fontFamily: 'inherit', fontSize: 12, color: 'text.secondary' }}>
          {modKey} K
        </Box>
      </RailButton>
      <Box sx={{ height: 8, flex: 'none' }} />
      {pages.map((page) => (page.isAtFoot ? null : <RailLink key={page.id} page={page} isNarrow={isNarrow} />))}
      <Box sx={{ flex: 1 }} />
      {pages.map((page) => (page.isAtFoot ? <RailLink key={page.id} page={page} isNarrow={isNarrow} /> : null))}
      <RailButton
        icon={isNarrow ? MenuClosedIcon : MenuOpenIcon}
        label={isNarrow ? words.expand : words.collapse}
        isNarrow
        onClick={ui.toggleRail}
      />
    </Box>
  );
}

function RailLink({ page, isNarrow }: { readonly page: PageEntry; readonly isNarrow: boolean }) {
  const [location] = useLocation();
  const isCurrent = location === page.path || location.startsWith(`${page.path}/`);
  const Icon = page.icon;
  return (
    <Tooltip title={isNarrow ? page.label : ''} placement="right">
      <ButtonBase
        component={Link}
        href={page.path}
        aria-current={isCurrent ? 'page' : undefined}
        aria-label={isNarrow ? page.label : undefined}
        sx={item}
      >
        <Icon aria-hidden sx={{ fontSize: 20 }} />
        {isNarrow ? null : page.label}
      </ButtonBase>
    </Tooltip>
  );
}

interface RailButtonProps {
  readonly icon: typeof SvgIcon;
  readonly label: string;
  readonly isNarrow: boolean;
  readonly isIconFirst?: boolean;
  readonly onClick: () => void;
  readonly children?: React.ReactNode;
}

function RailButton({ icon: Icon, label, isNarrow, isIconFirst = false, onClick, children }: RailButtonProps) {
  const isIconLeading = isIconFirst || isNarrow;
  return (
    <Tooltip title={label} placement="right">
      <ButtonBase aria-label={isNarrow ? label : undefined} onClick={onClick} sx={{ ...item, flex: 'none' }}>
        {isIconLeading ? <Icon aria-hidden sx={{ fontSize: 20 }} /> : null}
        {isNarrow ? null : children}
        {isIconLeading ? null : <Icon aria-hidden sx={{ fontSize: 18 }} />}
      </ButtonBase>
    </Tooltip>
  );
}
