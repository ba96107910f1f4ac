import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import OpenIcon from '@mui/icons-material/OpenInNew';
import SaveIcon from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { isOpenable } from '#shared/contract/openable-files.ts';
import { ATTACHMENT_LIMIT, type Attachment } from '#shared/model/attachment.ts';
import type { InfluencerPageResult } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { bytesText, instantText } from '../../state/format.ts';
import { attachmentLimits } from '../../state/file-limits.ts';
import { openFile, pickFiles, saveFile } from '../../state/host-files.ts';
import { useServices, type Services } from '../../state/services.ts';
import { ui } from '../../state/ui-store.ts';
import { showResult, useCommand } from '../../state/use-command.ts';
import { mediaTypeOf } from '../../state/media-type.ts';
import { plainTable } from '../../ui/plain-table.ts';
import { RowAction } from '../../ui/row-action.tsx';

const words = text.influencer.files;

/** Files kept with the person: opened with the system's program, saved as a copy, removed. */
export function FilesSection({ page }: { readonly page: InfluencerPageResult }) {
  const { attachments } = page;
  const influencerId = page.influencer.id;
  const services = useServices();
  const run = useCommand();
  return (
    <Stack sx={{ px: 6, py: 5, gap: 3, alignItems: 'flex-start' }}>
      {attachments.length === 0 ? (
        <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {words.empty}
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
      <Button variant="outlined" onClick={() => void attach(services, influencerId)}>
        {words.add}
      </Button>
      <Typography variant="caption" color="textSecondary">
        {text.person.files.limit(bytesText(ATTACHMENT_LIMIT))}
      </Typography>
    </Stack>
  );
}

async function attach({ host, engine }: Services, influencerId: string): Promise<void> {
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
    const owner = { kind: 'influencer' as const, id: influencerId };
    showResult(engine, await engine.api.addAttachment({ owner, name, mediaType: mediaTypeOf(name), bytes }));
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
