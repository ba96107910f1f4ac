import { text } from '../../text/text.ts';
import type { FigureScope } from './figure-scope.ts';
import type { Blank } from './outcome.ts';

/** Why a figure is blank, as a sentence that says what to do where something can be done. */
export function blankText(reason: Blank, scope: FigureScope): string {
  const words = text.figures;
  switch (reason.code) {
    case 'no-orders':
      return words.blank.noOrders[scope.kind];
    case 'no-payments':
      return words.blank.noPayments[scope.kind];
    case 'no-posts':
      return words.blank.noPosts[scope.kind];
    case 'no-baseline':
      return words.blank.noBaseline;
    case 'no-organic':
      return words.blank.noOrganic;
    case 'no-paid':
      return words.blank.noPaid;
    case 'currencies':
      return words.blank.currencies(reason.currencies);
    case 'unallocated':
      return words.blank.unallocated(reason.payments, reason.influencers);
    case 'unmeasured':
      return words.blank.unmeasured(words.terms[reason.metric], reason.posts);
    case 'partly-measured':
      return words.blank.partlyMeasured(words.terms[reason.metric], reason.missing, reason.posts);
    case 'zero':
      return words.blank.zero(words.terms[reason.term]);
    case 'different-currencies':
      return words.blank.differentCurrencies(reason.left, reason.right);
    case 'needs':
      return words.blank.needs(words.terms[reason.term], blankText(reason.because, scope));
  }
}
