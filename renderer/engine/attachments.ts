import { createChange } from '#shared/commands/row-changes.ts';
import { instantOf } from '#shared/lib/clock.ts';
import { sha256Hex } from '#shared/lib/sha256.ts';
import {
  ATTACHMENT_LIMIT,
  type Attachment,
  type AttachmentOwner,
  type AttachmentRole,
} from '#shared/model/attachment.ts';
import { text } from '#shared/text/text.ts';
import { commit } from './commit.ts';
import { inTime } from './deadline.ts';
import type { CommandResult } from './engine-api.ts';
import type { Session } from './session.ts';

/** Keeps a file with a row it can be kept with: its bytes once per content, and a row that names them. */
export async function addAttachment(
  session: Session,
  input: {
    owner: { kind: AttachmentOwner; id: string };
    role?: AttachmentRole;
    name: string;
    mediaType: string;
    bytes: Uint8Array<ArrayBuffer>;
  },
): Promise<CommandResult> {
  const { owner, role, name, mediaType, bytes } = input;
  if (bytes.length > ATTACHMENT_LIMIT) {
    return { tag: 'refused', message: text.engine.attachments.tooLarge(ATTACHMENT_LIMIT / 1024 / 1024) };
  }
  if (!session.loaded.store.get(owner.kind, owner.id)) {
    return { tag: 'refused', message: text.engine.attachments.noOwner };
  }
  const sha256 = sha256Hex(bytes);
  const row = {
    id: session.newId(),
    owner,
    ...(role && { role }),
    name,
    mediaType,
    bytes: bytes.length,
    sha256,
    addedAt: instantOf(session.ports.clock),
  } as Attachment;
  const label = text.engine.labels.attach(name);
  const changes = [createChange('attachment', row)];
  const outcome = await commit(session, {
    command: 'attachment.add',
    label,
    changes,
    blobs: new Map([[sha256, bytes]]),
  });
  if (outcome.tag === 'refused') return outcome;
  return { tag: 'done', label, changeSetId: outcome.changeSet.id, createdIds: [row.id] };
}

/** The bytes of an attachment. Throws a sentence when they are not there or are not what was attached. */
export async function readAttachment(
  session: Session,
  attachmentId: string,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { store, database } = session.loaded;
  const row = store.get('attachment', attachmentId);
  const found = row && database.blobs.get(row.sha256);
  const blob = found && (await inTime(session.ports, found, text.engine.doing.reading));
  if (!row || !blob || sha256Hex(blob.data) !== row.sha256) throw new Error(text.engine.attachments.missing);
  return { name: row.name, bytes: blob.data };
}
