import ChevronIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouteLink } from 'wouter';

interface PageHeaderProps {
  readonly title: string;
  /** The list this page belongs to. */
  readonly parent?: { readonly label: string; readonly path: string };
  /** What stands beside the title in quiet words, such as a count. */
  readonly detail?: ReactNode;
  /** View controls and, last, the one main action. */
  readonly children?: ReactNode;
}

/** The top line of a page. */
export function PageHeader({ title, parent, detail, children }: PageHeaderProps) {
  return (
    <Box
      component="header"
      sx={{
        minHeight: 56,
        flex: 'none',
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        px: 6,
        py: 2,
        borderBottom: 1,
        borderColor: 'divider',
        // Where there is little room, the search field gives way first, then the words beside the title, the actions never.
        '& > .MuiButtonBase-root': { flex: 'none' },
      }}
    >
      {parent ? (
        <>
          <Link
            component={RouteLink}
            href={parent.path}
            color="textSecondary"
            sx={{ fontSize: 14, whiteSpace: 'nowrap' }}
          >
            {parent.label}
          </Link>
          <ChevronIcon aria-hidden sx={{ fontSize: 16, mx: -2, color: 'text.secondary' }} />
        </>
      ) : null}
      <Typography component="h1" variant="h1" noWrap>
        {title}
      </Typography>
      {detail ? (
        <Typography
          component="div"
          variant="body2"
          color="textSecondary"
          noWrap
          className="figures"
          sx={{ flexShrink: 1000 }}
        >
          {detail}
        </Typography>
      ) : null}
      <Box sx={{ flex: 1 }} />
      {children}
    </Box>
  );
}
