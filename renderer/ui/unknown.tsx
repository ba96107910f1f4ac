import Tooltip from '@mui/material/Tooltip';
import { text } from '#shared/text/text.ts';

/** A number nobody knows. Where the reason is known it is one hover away, and read out. */
export function Unknown({ reason }: { readonly reason?: string | null }) {
  const dash = (
    <span className="quiet">
      <span aria-hidden>–</span>
      <span className="visually-hidden">{reason ?? text.app.figure.blank}</span>
    </span>
  );
  return reason ? (
    <Tooltip title={reason} describeChild>
      {dash}
    </Tooltip>
  ) : (
    dash
  );
}
