import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import OpenIcon from '@mui/icons-material/OpenInNew';
import SaveIcon from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { isOpenable } from '#shared/contract/openable-files.ts';
import {
  ATTACHMENT_LIMIT,
  type Attachment,
  type AttachmentOwner,
  type AttachmentRole,
} from '#shared/model/attachment.ts';
import { text } from '#shared/text/text.ts';
import { bytesText, instantText } from '../state/format.ts';
import { attachmentLimits } from '../state/file-limits.ts';
import { openFile, pickFiles, saveFile } from '../state/host-files.ts';
import { useServices, type Services } from '../state/services.ts';
import { ui } from '../state/ui-store.ts';
import { showResult, useCommand } from '../state/use-command.ts';
import { mediaTypeOf } from '../state/media-type.ts';
import { plainTable } from './plain-table.ts';
import { RowAction } from './row-action.tsx';

const words = text.influencer.files;

interface OwnedFilesProps {
  /** The row the files are kept with. */
  readonly owner: { readonly kind: AttachmentOwner; readonly id: string };
  /** What files added here are for. */
  readonly purpose?: AttachmentRole;
  readonly attachments: readonly Attachment[];
  /** What is said while there is none. */
  readonly empty: string;
  /** The words of the button that adds; without them those for any file. */
  readonly addLabel?: string;
}

/** Files kept with something: opened with the system's program, saved as a copy, removed, added. */
export function OwnedFiles({ owner, purpose, attachments, empty, addLabel = words.add }: OwnedFilesProps) {
  const services = useServices();
  const run = useCommand();
  return (
    <Stack sx={{ gap: 3, alignItems: 'flex-start' }}>
      {attachments.length === 0 ? (
        <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {empty}
        </Typography>
      ) : (
        <Box component="table" className="figures" sx={plainTable}>
          <tbody>
            {attachments.map((attachment) => (
              <tr key={attachment.id}>
                <td className="strong wide">{attachment.name}</td>
                <td className="quiet">{bytesText(attachment.bytes)}</td>
                <td className="quiet">{words.added(instantText(attachment.addedAt))}</td>
                <td className="end">
                  {isOpenable(attachment.name) ? (
                    <RowAction
                      icon={OpenIcon}
                      label={text.person.files.open(attachment.name)}
                      onClick={() => void open(services, attachment)}
                    />
                  ) : null}
                  <RowAction
                    icon={SaveIcon}
                    label={words.save(attachment.name)}
                    onClick={() => void saveCopy(services, attachment)}
                  />
                  <RowAction
                    icon={DeleteIcon}
                    label={words.remove(attachment.name)}
                    onClick={() => void run('attachment.remove', { id: attachment.id })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </Box>
      )}
      <Button variant="outlined" onClick={() => void attach(services, owner, purpose)}>
        {addLabel}
      </Button>
      <Typography variant="caption" color="textSecondary">
        {text.person.files.limit(bytesText(ATTACHMENT_LIMIT))}
      </Typography>
    </Stack>
  );
}

async function attach(
  { host, engine }: Services,
  owner: OwnedFilesProps['owner'],
  purpose: AttachmentRole | undefined,
): Promise<void> {
  const picked = await pickFiles(host, [], true, attachmentLimits);
  if (picked === null) return;
  if ('problem' in picked) {
    ui.notify({ severity: 'error', message: picked.problem });
    return;
  }
  for (const { name, bytes } of picked.files) {
    if (bytes.length > ATTACHMENT_LIMIT) {
      ui.notify({ severity: 'error', message: words.tooLarge(name, bytesText(ATTACHMENT_LIMIT)) });
      continue;
    }
    const file = { owner, ...(purpose && { role: purpose }), name, mediaType: mediaTypeOf(name), bytes };
    showResult(engine, await engine.api.addAttachment(file));
  }
}

/** The content of a kept file, or the sentence that says why it cannot be read. */
async function contentOf({ engine }: Services, { id }: Attachment) {
  try {
    return (await engine.api.readAttachment({ attachmentId: id })).bytes;
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

async function open(services: Services, attachment: Attachment): Promise<void> {
  const bytes = await contentOf(services, attachment);
  const outcome = 'problem' in bytes ? bytes : await openFile(services.host, attachment.name, bytes);
  if (outcome !== null) ui.notify({ severity: 'error', message: outcome.problem });
}

async function saveCopy(services: Services, attachment: Attachment): Promise<void> {
  const saved = await saveFile(services.host, attachment.name, [], () => contentOf(services, attachment));
  if (saved === null) return;
  if ('problem' in saved) ui.notify({ severity: 'error', message: saved.problem });
  else ui.notify({ severity: 'success', message: words.saved(saved.name) });
}
