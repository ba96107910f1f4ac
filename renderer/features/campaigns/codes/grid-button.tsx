import IconButton from '@mui/material/IconButton';
import type SvgIcon from '@mui/material/SvgIcon';
import type { MouseEvent } from 'react';

interface GridButtonProps {
  readonly icon: typeof SvgIcon;
  readonly label: string;
  readonly onClick: () => void;
}

/**
 * A small button in a row of a list. Tab does not stop at it, as the list is walked by the arrow keys: whatever it does can
 * also be done in the dialog that Enter opens.
 */
export function GridButton({ icon: Icon, label, onClick }: GridButtonProps) {
  const click = (event: MouseEvent) => {
    // The row around the button has its own click.
    event.stopPropagation();
    onClick();
  };
  return (
    <IconButton size="small" aria-label={label} title={label} tabIndex={-1} onClick={click}>
      <Icon sx={{ fontSize: 18 }} />
    </IconButton>
  );
}
