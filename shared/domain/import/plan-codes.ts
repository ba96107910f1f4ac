import type { Steps } from '../../lib/steps.ts';
import type { PlannedFile, Planning } from './planning.ts';

export function* planCodes(_planning: Planning, _file: PlannedFile): Steps<void> {
  yield;
}
