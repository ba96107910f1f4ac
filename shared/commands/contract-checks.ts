import { tidyChoice, tidyDay, tidyLine, tidyNote, tidyRecord, type Tidied } from '../domain/people/tidy.ts';
import { contractClauses, payeeKinds, type Contract } from '../model/collaboration.ts';
import { TEXT_LIMITS } from '../model/common.ts';
import { text } from '../text/text.ts';

const { contract: labels } = text.collaboration;
const { problems: say } = text.collaboration;

type DataDuty = NonNullable<Contract['dataDuty']>;

/** What a contract says, as it is stored; one that says nothing is none. */
export function tidyContract(given: Contract | null): Tidied<Contract> {
  if (given === null) return { value: null };
  const { name, line, note } = TEXT_LIMITS;
  const clauses = contractClauses.filter((clause) => given.clauses?.includes(clause));
  const made = tidyRecord({
    creatorLegalName: tidyLine(given.creatorLegalName ?? '', labels.creatorLegalName, name),
    agencyLegalName: tidyLine(given.agencyLegalName ?? '', labels.agencyLegalName, name),
    payeeName: tidyLine(given.payeeName ?? '', labels.payeeName, name),
    payeeKind:
      given.payeeKind === undefined ? { value: null } : tidyChoice(given.payeeKind, labels.payeeKind, payeeKinds),
    taxCountry: tidyLine(given.taxCountry ?? '', labels.taxCountry, 200),
    taxNumber: tidyLine(given.taxNumber ?? '', labels.taxNumber, 100),
    governingLaw: tidyLine(given.governingLaw ?? '', labels.governingLaw, 200),
    version: tidyLine(given.version ?? '', labels.version, 100),
    signedOn: tidyDay(given.signedOn, labels.signedOn),
    clauses: { value: clauses.length === 0 ? null : clauses },
    confidentiality: tidyNote(given.confidentiality ?? '', labels.confidentiality, note),
    embargoUntilOn: tidyDay(given.embargoUntilOn, labels.embargoUntilOn),
    cancellation: tidyNote(given.cancellation ?? '', labels.cancellation, note),
    bannedClaims: tidyNote(given.bannedClaims ?? '', labels.bannedClaims, note),
    dataDuty: tidyDataDuty(given.dataDuty),
    productReturn: tidyLine(given.productReturn ?? '', labels.productReturn, line),
    productPermit: tidyLine(given.productPermit ?? '', labels.productPermit, 100),
    claimsReviewedOn: tidyDay(given.claimsReviewedOn, labels.claimsReviewedOn),
  });
  if ('problem' in made) return made;
  return { value: Object.keys(made.value).length === 0 ? null : made.value };
}

function tidyDataDuty(given: Contract['dataDuty']): Tidied<DataDuty> {
  const what = tidyLine(given?.what ?? '', labels.dataDuty, TEXT_LIMITS.line);
  if ('problem' in what) return what;
  const days = given?.withinDays;
  if (what.value === null) return days === undefined ? { value: null } : { problem: say.dataDutyEmpty };
  if (days === undefined) return { value: { what: what.value } };
  if (!Number.isInteger(days) || days < 0 || days > 365) return { problem: say.whole(labels.dataDays, 0, 365) };
  return { value: { what: what.value, withinDays: days } };
}
