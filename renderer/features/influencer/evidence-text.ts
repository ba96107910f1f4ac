import type { Evidence } from '#shared/model/common.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../state/format.ts';

/** Where something is known from, in a line: source, file, day, note. */
export function evidenceText({ source, file, capturedOn, note }: Evidence): string {
  const day = capturedOn === undefined ? text.person.audience.noDay : dayText(capturedOn);
  return [text.app.figure.sources[source], file, day, note].filter(Boolean).join(' · ');
}
