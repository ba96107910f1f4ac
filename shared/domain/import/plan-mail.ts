import { sha256Hex } from '../../lib/sha256.ts';
import type { Steps } from '../../lib/steps.ts';
import { foldText } from '../../lib/text-fold.ts';
import { TEXT_LIMITS, type ExternalId } from '../../model/common.ts';
import type { InfluencerId } from '../../model/influencer.ts';
import type { Touch } from '../../model/touch.ts';
import { text } from '../../text/text.ts';
import { findMailPeople } from './mail-people.ts';
import { externalKey } from './match.ts';
import { perPlanning } from './per-planning.ts';
import { headerOf, type PlannedFile, type Planning } from './planning.ts';
import type { ImportField } from './presets/preset.ts';
import type { ReadRow } from './row-values.ts';

const { reasons, problems } = text.import;
const say = text.importKinds.mail;

const MESSAGE_ID = 'message-id';
/** The longest value of an external id, as the model has it. */
const LONGEST_ID = 200;

const encoder = new TextEncoder();

/** What a mail is with one influencer, before it has an id. */
type Mail = Omit<Touch, 'id'>;

/** Mails this import makes, by what tells them. */
const madeMails = perPlanning(() => new Set<string>());

/**
 * Plans mails: each becomes a touch of every influencer it is with, `answered` where they or their contact wrote it and
 * `done` where the agency did. A mail is known by its message id and the influencer, so that the touches of one mail with
 * several people share the id; without one by influencer, day and subject. Mails with nobody known are left out.
 */
export function* planMail(planning: Planning, file: PlannedFile): Steps<void> {
  for (const read of file.rows) {
    if (planning.ticker.tick()) yield;
    planMessage(planning, file, read);
  }
}

function planMessage(planning: Planning, file: PlannedFile, read: ReadRow): void {
  const { row, values } = read;
  const { day, texts = {} } = values;
  const title = texts.subject?.slice(0, 100) ?? say.untitled;
  const { influencerIds, isTheirs, isContactOnly } = findMailPeople(planning, values);
  if (influencerIds.length === 0) {
    return file.log.plan(row, 'skipped', title, isContactOnly ? say.noneOfContact : say.nobody);
  }
  if (day === undefined) {
    return file.log.plan(row, 'wrong', title, file.log.wrong(row, headerOf(file, 'day'), problems.empty));
  }
  const subject = shortened(file, row, 'subject', texts.subject, TEXT_LIMITS.line);
  const note = shortened(file, row, 'body', texts.body, TEXT_LIMITS.note);
  const externalId = externalIdOf(texts.messageId);
  const names: string[] = [];
  for (const influencerId of influencerIds) {
    const mail: Mail = {
      influencerId,
      medium: 'email',
      state: isTheirs ? 'answered' : 'done',
      on: day,
      ...(subject !== undefined && { subject }),
      ...(externalId && { externalId }),
      ...(note !== undefined && { note }),
    };
    if (isKnown(planning, mail)) continue;
    madeMails(planning).add(keyOf(mail));
    planning.draft.create('touch', { id: planning.newId() as Touch['id'], ...mail });
    names.push(nameOf(planning, influencerId));
  }
  if (names.length === 0) return file.log.plan(row, 'unchanged', title, reasons.known);
  file.log.plan(row, 'added', title, say.added(names));
}

const nameOf = (planning: Planning, influencerId: InfluencerId): string =>
  planning.draft.get('influencer', influencerId)!.name;

/** Ids longer than can be kept are told apart by their hash. */
function externalIdOf(messageId: string | undefined): ExternalId | undefined {
  if (messageId === undefined) return undefined;
  const value = messageId.length > LONGEST_ID ? `sha256:${sha256Hex(encoder.encode(messageId))}` : messageId;
  return { system: MESSAGE_ID, value };
}

const keyOf = ({ influencerId, externalId, on, subject }: Mail): string =>
  JSON.stringify(externalId ? [influencerId, externalId.value] : [influencerId, on, foldText(subject ?? '')]);

function isKnown(planning: Planning, mail: Mail): boolean {
  if (madeMails(planning).has(keyOf(mail))) return true;
  const { reader } = planning;
  const { externalId, influencerId } = mail;
  if (externalId) {
    const stored = reader.lookup('touch', 'externalId', externalKey(externalId.system, externalId.value));
    return stored.some((touch) => touch.influencerId === influencerId);
  }
  const key = keyOf(mail);
  return reader
    .lookup('touch', 'influencer', influencerId)
    .some((touch) => touch.medium === 'email' && touch.externalId === undefined && keyOf(touch) === key);
}

/** The first part of a text that is too long, which is told. Half of a pair of surrogates is no character. */
function shortened(
  file: PlannedFile,
  row: number,
  field: ImportField,
  written: string | undefined,
  limit: number,
): string | undefined {
  if (written === undefined || written.length <= limit) return written;
  const end = /[\uD800-\uDBFF]/u.test(written[limit - 1]!) ? limit - 1 : limit;
  file.log.notice(row, headerOf(file, field), say.shortened(written.length, end));
  return written.slice(0, end);
}
