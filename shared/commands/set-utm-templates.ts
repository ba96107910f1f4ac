import type { UtmValues } from '../domain/links/link-address.ts';
import { tidyLine } from '../domain/people/tidy.ts';
import { foldText } from '../lib/text-fold.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import type { UtmTemplate } from '../model/tracking-link.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { placeholderProblem, tidyUtm } from './link-checks.ts';
import { updateChange } from './row-changes.ts';

const { labels, problems: say, templates: words } = text.codesAndLinks;
const MOST_TEMPLATES = 100;

export interface SetUtmTemplatesInput {
  /** All of them, in their order. */
  readonly templates: readonly (UtmValues & { readonly name: string })[];
}

/** Replaces the agency's templates of link parameters. Names are unique without regard to case and accents. */
export const setUtmTemplates: Command<SetUtmTemplatesInput> = ({ templates }, { reader }) => {
  if (templates.length > MOST_TEMPLATES) return { refusal: say.templatesMany(MOST_TEMPLATES) };
  const tidied: UtmTemplate[] = [];
  const names = new Set<string>();
  for (const { name: given, ...utm } of templates) {
    const name = tidyLine(given, words.name, TEXT_LIMITS.name);
    if ('problem' in name) return { refusal: name.problem };
    if (name.value === null) return { refusal: say.templateNameMissing };
    if (names.has(foldText(name.value))) return { refusal: say.templateNameTaken(name.value) };
    names.add(foldText(name.value));
    const made = tidyUtm(utm);
    if ('refusal' in made) return made;
    const unknown = placeholderProblem(made.utm);
    if (unknown !== null) return { refusal: unknown };
    tidied.push({ name: name.value, ...made.utm });
  }
  const patch = { utmTemplates: tidied.length === 0 ? null : tidied };
  const change = updateChange('workspace', reader.workspace(), patch);
  return { plan: { label: labels.templates, changes: change ? [change] : [] } };
};
