import type { Steps } from '../../lib/steps.ts';
import { TEXT_LIMITS } from '../../model/common.ts';
import { promoCodeKey, type PromoCode } from '../../model/promo-code.ts';
import { text } from '../../text/text.ts';
import { compareFact, planFacts, type FactOutcome, type KnownOwner, staysInCampaign } from './plan-facts.ts';
import { campaignChange, headerOf, type PlannedFile, type Planning } from './planning.ts';
import type { ReadRow } from './row-values.ts';
import { withIds } from './with-ids.ts';

const { fields, problems } = text.import;
const say = text.importKinds.codes;
/** The longest code, as the model has it. */

/**
 * Plans a list of discount codes and whose they are. A code is one whatever its case; one that is somebody else's stays
 * theirs. A row that names nobody is of a code that everybody may use, or leaves the code's owner as it is.
 */
export function* planCodes(planning: Planning, file: PlannedFile): Steps<void> {
  const rows = yield* withIds(file.rows, ({ texts }) => (texts?.code === undefined ? null : promoCodeKey(texts.code)));
  yield* planFacts(
    planning,
    { ...file, rows },
    {
      needsOwner: false,
      title: ({ values }) => (values.texts?.code ?? '').slice(0, 100),
      storedEvidence: () => [],
      plan: (read, owner) => planCode(planning, file, read, owner),
    },
  );
}

function planCode(planning: Planning, file: PlannedFile, read: ReadRow, owner: KnownOwner): FactOutcome {
  const code = read.values.texts?.code;
  const column = headerOf(file, 'code');
  if (code === undefined) return { problem: problems.empty, column };
  const note = read.values.texts?.note;
  if (note !== undefined && note.length > TEXT_LIMITS.line) {
    return { problem: problems.tooLong(note.length, TEXT_LIMITS.line), column: headerOf(file, 'note') };
  }
  const stored = planning.reader.lookup('promoCode', 'code', promoCodeKey(code))[0];
  const held = stored && planning.draft.get('promoCode', stored.id);
  return held ? changeCode(planning, file, read, owner, held) : addCode(planning, code, read, owner);
}

/** Makes known whose a code is, so that orders of the same import need not ask. */
function remember(planning: Planning, { code, influencerId, campaignId }: PromoCode): void {
  planning.owners.set(`code:${promoCodeKey(code)}`, { influencerId, campaignId });
}

function addCode(planning: Planning, code: string, { values }: ReadRow, { influencerId }: KnownOwner): FactOutcome {
  const note = values.texts?.note;
  const currency = planning.options.currency ?? null;
  const moved = campaignChange(planning, undefined, values.campaign, currency);
  const made: PromoCode = {
    id: planning.newId() as PromoCode['id'],
    code,
    ...(influencerId !== undefined && { influencerId }),
    ...(moved && { campaignId: moved.campaignId }),
    ...(note !== undefined && { note }),
  };
  planning.draft.create('promoCode', made);
  remember(planning, made);
  return { outcome: 'added', reason: say.added };
}

function changeCode(
  planning: Planning,
  file: PlannedFile,
  read: ReadRow,
  { influencerId }: KnownOwner,
  stored: PromoCode,
): FactOutcome {
  const { values } = read;
  const nameOf = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : planning.draft.get('influencer', id)?.name;
  if (influencerId !== undefined && stored.influencerId !== undefined && stored.influencerId !== influencerId) {
    return { problem: say.ofOther(stored.code, nameOf(stored.influencerId)!), column: headerOf(file, 'code') };
  }
  const note = values.texts?.note;
  const compared = compareFact<PromoCode>(planning, file, read, stored, [
    {
      label: fields.owner,
      field: 'influencerId',
      before: nameOf(stored.influencerId),
      after: nameOf(influencerId),
      value: influencerId,
    },
    { label: fields.note, field: 'note', before: stored.note, after: note, value: note },
  ]);
  if (compared.waitsFor !== undefined) return { waitsFor: compared.waitsFor };
  const isKept = staysInCampaign(planning, file, read, compared);
  const currency = planning.options.currency ?? null;
  const moved = campaignChange(planning, stored.campaignId, values.campaign, currency, isKept);
  const changes = [...compared.changes, ...(moved ? [moved.change] : [])];
  const row = moved ? { ...compared.row, campaignId: moved.campaignId } : compared.row;
  if (changes.length > 0) planning.draft.replace('promoCode', row);
  remember(planning, row);
  const outcome = changes.length > 0 ? 'changed' : 'unchanged';
  return { outcome, changes, ...(compared.reason !== undefined && { reason: compared.reason }) };
}
