import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Collaboration, Contract } from '../../model/collaboration.ts';
import { text } from '../../text/text.ts';
import { termsSummary } from '../collaboration/terms-summary.ts';

const { fields, contract: contractLabels, merging: say } = text.collaboration;

type Kept = Partial<Omit<Collaboration, 'id' | 'campaignId'>>;

/** Amounts and days as they are stored: notes are read in every place alike. */
const asStored = {
  money: ({ amount, currency }: { readonly amount: string; readonly currency: string }) => `${amount} ${currency}`,
  day: (day: string) => day,
};

const differs = (own: unknown, kept: unknown): boolean =>
  own !== undefined && canonicalJson(own) !== canonicalJson(kept ?? null);

/**
 * What one agreement says otherwise than the one that is kept, each as a readable line such as `Client pays: 2000.00
 * EUR`. Stage, fee and notes are not among them, and neither are lists that are joined.
 */
export function otherAgreement(row: Collaboration, kept: Kept): string[] {
  const lines: string[] = [];
  const add = (label: string, own: unknown, keptValue: unknown, said: () => string): void => {
    if (differs(own, keptValue)) lines.push(say.fact(label, said()));
  };
  add(fields.owner, row.owner, kept.owner, () => row.owner!);
  add(fields.waitingFor, row.waitingFor, kept.waitingFor, () => row.waitingFor!);
  add(say.declined, row.declined, kept.declined, () => {
    const { by, reason } = row.declined!;
    return [text.collaboration.parties[by], reason].filter(Boolean).join(', ');
  });
  add(fields.clientPrice, row.clientPrice, kept.clientPrice, () => asStored.money(row.clientPrice!));
  add(say.terms, row.terms, kept.terms, () => termsText(row));
  lines.push(...approvalLines(row, kept));
  add(fields.creativeFreedom, row.creativeFreedom, kept.creativeFreedom, () => row.creativeFreedom!);
  lines.push(...contractLines(row.contract, kept.contract));
  add(say.shortlistedOn, row.shortlistedOn, kept.shortlistedOn, () => row.shortlistedOn!);
  add(say.shortlistNote, row.shortlistNote, kept.shortlistNote, () => row.shortlistNote!);
  return lines;
}

/** Everything terms say, also what their summary leaves out because it is the usual case. */
function termsText({ terms }: Collaboration): string {
  const { pays = [], split, needsInvoice } = terms ?? {};
  const facts = [
    termsSummary(terms ? { terms } : {}, asStored),
    pays.length === 0 ? null : say.pays(pays.map((kind) => text.personWords.compensation[kind]).join(', ')),
    split && !pays.includes('fee') ? termsSummary({ terms: { pays: ['fee'], split } }, asStored) : null,
    needsInvoice === false ? say.noInvoice : null,
    ...(split ?? []).flatMap(({ trigger, dueOn }) =>
      dueOn === undefined || trigger === 'day' ? [] : [say.partDay(dueOn)],
    ),
  ];
  return facts.filter((fact) => fact !== null).join('; ') || say.nothing;
}

function approvalLines({ approval }: Collaboration, kept: Kept): string[] {
  if (!approval) return [];
  const { rounds, reviewHours, silence } = approval;
  return [
    differs(rounds, kept.approval?.rounds) && say.fact(fields.rounds, String(rounds)),
    differs(reviewHours, kept.approval?.reviewHours) && say.fact(fields.reviewHours, String(reviewHours)),
    differs(silence, kept.approval?.silence) &&
      say.fact(fields.silence, silence === undefined ? '' : text.collaboration.silence[silence]),
  ].filter((line) => line !== false);
}

function contractLines(contract: Contract | undefined, kept: Contract | undefined): string[] {
  const values = Object.entries(contract ?? {}) as [keyof typeof contractLabels & keyof Contract, unknown][];
  return values
    .filter(([field, value]) => differs(value, kept?.[field]))
    .map(([field]) => say.fact(contractLabels[field], contractText(contract!, field)));
}

function contractText(contract: Contract, field: keyof Contract): string {
  switch (field) {
    case 'payeeKind':
      return text.collaboration.payees[contract.payeeKind!];
    case 'clauses':
      return contract.clauses!.map((clause) => text.collaboration.clauses[clause]).join(', ');
    case 'dataDuty': {
      const { what, withinDays } = contract.dataDuty!;
      return withinDays === undefined ? what : say.dataDuty(what, withinDays);
    }
    default:
      return contract[field] ?? '';
  }
}
