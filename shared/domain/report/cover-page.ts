import { html, type Markup } from '../../formats/markup.ts';
import { nameOf } from './report-parts.ts';

/** The first page of a document: what it is, of which campaign, for which client, and a few facts. */
export function coverPage(input: {
  readonly kind: string;
  readonly campaign: string;
  readonly client: string | null;
  readonly facts: readonly (readonly [string, Markup | string])[];
}): Markup {
  const { kind, campaign, client, facts } = input;
  const length = [...campaign].length;
  const size = length > 160 ? 'endless' : length > 44 ? 'long' : '';
  return html`<section class="cover">
    <div class="top">
      <p class="kind">${kind}</p>
      <h1 class="${size}">${nameOf(campaign, 500)}</h1>
      ${client !== null && html`<p class="client">${nameOf(client, 160)}</p>`}
    </div>
    <dl>
      ${facts.map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
