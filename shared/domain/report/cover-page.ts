import { html, type Markup } from '../../formats/markup.ts';
import { isLogo } from './report-look.ts';
import { nameOf } from './report-parts.ts';

/** The first page of a document: what it is, of which campaign, for which client, and a few facts. */
export function coverPage(input: {
  readonly kind: string;
  readonly campaign: string;
  readonly client: string | null;
  /** The client's logo as `data:image/...;base64,...`. */
  readonly logo?: string | undefined;
  readonly facts: readonly (readonly [string, Markup | string])[];
}): Markup {
  const { kind, campaign, client, logo, facts } = input;
  const picture = logo !== undefined && isLogo(logo) && html`<img class="logo" src="${logo}" alt="" />`;
  const length = [...campaign].length;
  const size = length > 160 ? 'endless' : length > 44 ? 'long' : '';
  return html`<section class="cover">
    <div class="mark">${picture}</div>
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
