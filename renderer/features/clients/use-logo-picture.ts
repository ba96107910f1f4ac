import { useEffect, useState } from 'react';
import { logoProblem } from '#shared/domain/report/report-look.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import { useServices } from '../../state/services.ts';
import { ui } from '../../state/ui-store.ts';

/** The address of a kept picture for as long as it is shown; `null` while it is read and where it is none. */
export function useLogoPicture(logo: Attachment | undefined): string | null {
  const { engine } = useServices();
  const [shown, setShown] = useState<{ readonly id: string; readonly address: string } | null>(null);
  const id = logo !== undefined && logoProblem(logo) === null ? logo.id : null;
  const mediaType = logo?.mediaType;
  useEffect(() => {
    if (id === null) return;
    let address: string | null = null;
    let isOver = false;
    const read = async () => {
      const { bytes } = await engine.api.readAttachment({ attachmentId: id });
      if (isOver) return;
      address = URL.createObjectURL(new Blob([bytes], { type: mediaType ?? '' }));
      setShown({ id, address });
    };
    read().catch((error: unknown) => {
      ui.notify({ severity: 'error', message: error instanceof Error ? error.message : String(error) });
    });
    return () => {
      isOver = true;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [engine, id, mediaType]);
  return shown !== null && shown.id === id ? shown.address : null;
}
