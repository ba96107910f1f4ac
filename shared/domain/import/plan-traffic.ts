import type { Steps } from '../../lib/steps.ts';
import type { PlannedFile, Planning } from './planning.ts';

export function* planTraffic(_planning: Planning, _file: PlannedFile): Steps<void> {
  yield;
}
