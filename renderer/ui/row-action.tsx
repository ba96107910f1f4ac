import IconButton from '@mui/material/IconButton';
import type SvgIcon from '@mui/material/SvgIcon';
import Tooltip from '@mui/material/Tooltip';

interface RowActionProps {
  readonly icon: typeof SvgIcon;
  readonly label: string;
  readonly onClick: () => void;
}

/** A small button at the end of a row, named by its tooltip. */
export function RowAction({ icon: Icon, label, onClick }: RowActionProps) {
  return (
    <Tooltip title={label}>
      <IconButton size="small" aria-label={label} onClick={onClick} sx={{ my: -1 }}>
        <Icon sx={{ fontSize: 18 }} />
      </IconButton>
    </Tooltip>
  );
}
