import { text } from '#shared/text/text.ts';

interface ValueCellProps {
  /** `null` when the value is unknown. */
  readonly shown: string | null;
  /** The full value where `shown` is shortened. */
  readonly full: string | null;
}

/** A number in a list; unknown is a dash with a name for those who hear it, never 0. */
export function ValueCell({ shown, full }: ValueCellProps) {
  if (shown === null) {
    return (
      <span className="quiet">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{text.app.figure.blank}</span>
      </span>
    );
  }
  return <span title={full !== null && full !== shown ? full : undefined}>{shown}</span>;
}
