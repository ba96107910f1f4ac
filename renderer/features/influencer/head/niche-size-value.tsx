import type { Figure } from '#shared/domain/figures/figure.ts';
import { text } from '#shared/text/text.ts';
import { figureText, shareText } from '../../../state/format.ts';
import { FigureValue } from '../../../ui/figure-value.tsx';

/** How large somebody is among the others of the niche, in words that open the formula. */
export function NicheSizeValue({ figure }: { readonly figure: Figure }) {
  const [others] = figure.inputs;
  const shown =
    figure.value?.type === 'ratio' && others?.value
      ? text.person.size.larger(shareText(figure.value.value * 100), figureText(others.value))
      : undefined;
  return <FigureValue figure={figure} {...(shown === undefined ? {} : { shown })} />;
}
