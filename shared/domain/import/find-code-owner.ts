import { foldText } from '../../lib/text-fold.ts';
import type { InfluencerId } from '../../model/influencer.ts';
import { promoCodeKey, type PromoCode } from '../../model/promo-code.ts';
import { text } from '../../text/text.ts';
import type { Owner } from './owner.ts';
import { personOf, type PlannedFile, type Planning } from './planning.ts';
import type { ReadRow } from './row-values.ts';

const { reasons, doubts } = text.import;

/** Most people offered for a code. */
const CANDIDATES = 8;
/** A name shorter than this is found in codes by accident. */
const SHORTEST_NAME = 3;

/**
 * Finds whose the discount code of an order is. A code nobody has named yet is asked about once; the answer is kept as a
 * code of the workspace, so that the next file need not ask. Several codes of one order: the first that is somebody's.
 */
export function findCodeOwner(planning: Planning, file: PlannedFile, read: ReadRow): Owner {
  const codes = (read.values.texts?.code ?? '')
    .split(/[,;]/u)
    .map((code) => code.trim())
    .filter((code) => code !== '');
  let nobody: Owner = { influencerId: undefined };
  for (const code of codes) {
    const owner = ownerOfCode(planning, file, read, code);
    if (!('influencerId' in owner) || owner.influencerId !== undefined) return owner;
    nobody = owner;
  }
  return nobody;
}

function ownerOfCode(planning: Planning, file: PlannedFile, read: ReadRow, code: string): Owner {
  const key = promoCodeKey(code);
  const item = `code:${key}`;
  const held = planning.owners.get(item) ?? storedOwner(planning, key);
  if (held) {
    if ('waitsFor' in held) planning.doubts.attach(item, { file: file.table.name, row: read.row });
    return held;
  }
  const people = candidatesFor(planning, key);
  const decided = planning.doubts.ask({
    id: item,
    title: doubts.codeTitle(code),
    question: doubts.codeQuestion(code),
    rows: [{ file: file.table.name, row: read.row }],
    canNameAnybody: true,
    options: [
      ...people.map(({ id, name }) => ({ id: `id:${id}`, label: doubts.person(name) })),
      { id: 'nobody', label: doubts.codeNobody },
      { id: 'leave', label: doubts.leaveOut },
    ],
  });
  const owner = decidedOwner(planning, code, decided, item);
  planning.owners.set(item, owner);
  return owner;
}

function storedOwner(planning: Planning, key: string): Owner | null {
  const stored = planning.reader.lookup('promoCode', 'code', key)[0];
  return stored ? { influencerId: stored.influencerId, campaignId: stored.campaignId } : null;
}

function decidedOwner(planning: Planning, code: string, decided: string | null, item: string): Owner {
  if (decided === null) return { waitsFor: item, reason: reasons.waitsForOwner(code) };
  if (decided === 'leave') return { left: true };
  const influencerId = personOf(decided, planning.reader);
  const promoCode: PromoCode = {
    id: planning.newId() as PromoCode['id'],
    code,
    ...(influencerId !== undefined && { influencerId }),
  };
  planning.draft.create('promoCode', promoCode);
  return { influencerId };
}

/** People whose name or handle is in the code (`MAYA10`), the longest match first. */
function candidatesFor(planning: Planning, key: string): { readonly id: InfluencerId; readonly name: string }[] {
  const letters = lettersOf(key);
  const found: { id: InfluencerId; name: string; length: number }[] = [];
  for (const { id, name } of planning.reader.all('influencer')) {
    const words = [...name.split(/\s+/u), name].map(lettersOf);
    const length = Math.max(
      0,
      ...words.filter((word) => word.length >= SHORTEST_NAME && letters.includes(word)).map((word) => word.length),
    );
    if (length > 0) found.push({ id, name, length });
  }
  return found.sort((left, right) => right.length - left.length).slice(0, CANDIDATES);
}

const lettersOf = (value: string): string => foldText(value).replace(/[^\p{L}]+/gu, '');
