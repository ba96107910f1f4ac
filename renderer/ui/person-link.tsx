import Link from '@mui/material/Link';
import type { MouseEvent } from 'react';
import { Link as RouteLink } from 'wouter';
import { openPersonPanel } from '../state/person-panel.ts';

interface PersonLinkProps {
  readonly id: string;
  readonly name: string;
  /** In a list that is walked by the arrow keys, Tab does not stop at every name. */
  readonly isInGrid?: boolean;
}

/** A person's name that opens them beside the page; with Ctrl, Cmd or Shift it leads to their page as any link does. */
export function PersonLink({ id, name, isInGrid = false }: PersonLinkProps) {
  const open = (event: MouseEvent) => {
    // The row around the name has its own click.
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openPersonPanel(id);
  };
  return (
    <Link
      component={RouteLink}
      href={`/roster/${id}`}
      onClick={open}
      color="textPrimary"
      sx={{ minWidth: 0 }}
      {...(isInGrid ? { tabIndex: -1 } : {})}
    >
      {name}
    </Link>
  );
}
