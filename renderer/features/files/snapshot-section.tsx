import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import type { HostApi, ResponseOf } from '#shared/contract/host-api.ts';
import { text } from '#shared/text/text.ts';
import { bytesText, instantText } from '../../state/format.ts';
import { useServices } from '../../state/services.ts';
import { useSession } from '../../state/session.ts';
import { ui } from '../../state/ui-store.ts';
import { SideSection } from './side-section.tsx';

const words = text.files.snapshot;
const SHOWN = 6;

type Snapshot = ResponseOf<'snapshots.list'>['snapshots'][number];

/** Newest first; none when the host cannot say. */
async function listSnapshots(host: HostApi, workspaceId: string): Promise<readonly Snapshot[]> {
  const listed = await host.call('snapshots.list', { workspaceId });
  return listed.tag === 'ok' ? listed.value.snapshots.toSorted((a, b) => b.at.localeCompare(a.at)) : [];
}

/** The verified snapshots on this laptop, and one more on demand. */
export function SnapshotSection() {
  const { host, engine } = useServices();
  const { workspaceId } = useSession();
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void listSnapshots(host, workspaceId).then((found) => {
      if (isCurrent) setSnapshots(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [host, workspaceId]);
  const make = async () => {
    setIsBusy(true);
    try {
      const made = await engine.api.snapshotNow();
      ui.notify({ severity: 'success', message: words.made(made.name, bytesText(made.bytes)) });
    } catch (error) {
      ui.notify({ severity: 'error', message: error instanceof Error ? error.message : String(error) });
    }
    setSnapshots(await listSnapshots(host, workspaceId));
    setIsBusy(false);
  };
  return (
    <SideSection title={words.title} lead={words.lead}>
      <Button variant="outlined" onClick={() => void make()} disabled={isBusy}>
        {words.now}
      </Button>
      {snapshots.length === 0 ? (
        <Box sx={{ color: 'text.secondary', fontSize: 13 }}>{words.none}</Box>
      ) : (
        <Box
          component="ul"
          aria-label={words.list}
          className="figures"
          sx={{ listStyle: 'none', m: 0, p: 0, fontSize: 13, width: '100%' }}
        >
          {snapshots.slice(0, SHOWN).map((snapshot) => (
            <Box component="li" key={snapshot.name} sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
              {instantText(snapshot.at)}
              <Box sx={{ color: snapshot.isVerified ? 'text.secondary' : 'error.main' }}>
                {[
                  words.reasons[snapshot.reason] ?? snapshot.reason,
                  bytesText(snapshot.bytes),
                  snapshot.isVerified ? words.verified : words.broken,
                ].join(' · ')}
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </SideSection>
  );
}
