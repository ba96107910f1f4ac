import { TEXT_LIMITS } from '../../model/common.ts';
import { text } from '../../text/text.ts';
import { tidyLine, type Tidied } from '../people/tidy.ts';

const WEB = /^https?:\/\/[^\s/?#.]+(?:\.[^\s/?#.]+)+(?:[/?#]\S*)?$/iu;
const SCHEME = /^[a-z][a-z\d+.-]*:/iu;

/** An address on the web; one without `https://` before it gets that. */
export function tidyLink(given: string, label: string): Tidied<string> {
  const line = tidyLine(given, label, TEXT_LIMITS.line);
  if ('problem' in line || line.value === null) return line;
  const address = SCHEME.test(line.value) ? line.value : `https://${line.value}`;
  return WEB.test(address) ? { value: address } : { problem: text.clients.problems.linkWrong(label, line.value) };
}
