/**
 * Whether a snapshot of this reason was set aside before a restore: it holds a state that the journal does not lead to
 * and does not go on from, so that it can never stand in for what the journal lost.
 */
export function isSetAside(reason: string): boolean {
  return reason === 'before-restore';
}
