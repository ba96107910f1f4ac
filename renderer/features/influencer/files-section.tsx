import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import SaveIcon from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { ATTACHMENT_LIMIT, type Attachment } from '#shared/model/attachment.ts';
import { text } from '#shared/text/text.ts';
import { bytesText, instantText } from '../../state/format.ts';
import { attachmentLimits } from '../../state/file-limits.ts';
import { pickFiles, saveFile } from '../../state/host-files.ts';
import { useServices, type Services } from '../../state/services.ts';
import { ui } from '../../state/ui-store.ts';
import { showResult, useCommand } from '../../state/use-command.ts';
import { mediaTypeOf } from '../../state/media-type.ts';
import { plainTable } from '../../ui/plain-table.ts';
import { RowAction } from '../../ui/row-action.tsx';

const words = text.influencer.files;

interface FilesSectionProps {
  readonly influencerId: string;
  readonly attachments: readonly Attachment[];
}

/** Files kept with the person. */
export function FilesSection({ influencerId, attachments }: FilesSectionProps) {
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

async function saveCopy({ host, engine }: Services, attachment: Attachment): Promise<void> {
  const saved = await saveFile(host, attachment.name, [], async () => {
    try {
      return (await engine.api.readAttachment({ attachmentId: attachment.id })).bytes;
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) };
    }
  });
  if (saved === null) return;
  if ('problem' in saved) ui.notify({ severity: 'error', message: saved.problem });
  else ui.notify({ severity: 'success', message: words.saved(saved.name) });
}
