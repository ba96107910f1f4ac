import type { CarriedImport } from '#shared/formats/workspace-file/carried-imports.ts';
import type { StoredChangeSet } from './change-set-codec.ts';
import type { LiaisonDatabase } from './database.ts';
import type { HistoryEntry } from './history.ts';

/** Where an import stands: in force by the change set named, or taken back. */
export type ImportStanding =
  { readonly tag: 'in-force'; readonly entry: HistoryEntry } | { readonly tag: 'undone' } | { readonly tag: 'unknown' };

/**
 * Finds the change set that brought an import in, or brought it back last. All stored change sets are looked at, not only
 * those that Undo still offers: an import can be taken back months and thousands of changes later.
 */
export async function importStanding(database: LiaisonDatabase, importId: string): Promise<ImportStanding> {
  return standingsOf(await database.changeSets.toArray()).get(importId) ?? { tag: 'unknown' };
}

function standingsOf(headers: readonly StoredChangeSet[]): Map<string, ImportStanding> {
  const undoneBy = new Map<string, StoredChangeSet>();
  for (const header of headers) if (header.undoes !== undefined) undoneBy.set(header.undoes, header);
  const standings = new Map<string, ImportStanding>();
  for (const header of headers) {
    if (header.importId === undefined) continue;
    let last = header;
    let isInForce = true;
    for (let next = undoneBy.get(last.id); next; next = undoneBy.get(last.id)) {
      last = next;
      isInForce = !isInForce;
    }
    const { sequence, id } = last;
    const entry = { sequence, id, label: header.label, importId: header.importId };
    standings.set(header.importId, isInForce ? { tag: 'in-force', entry } : { tag: 'undone' });
  }
  return standings;
}

/** How the imports in force can be taken back, to go with a workspace file. */
export async function carriedImports(database: LiaisonDatabase): Promise<CarriedImport[]> {
  const standings = standingsOf(await database.changeSets.toArray());
  const carried: CarriedImport[] = [];
  for (const [importId, standing] of standings) {
    if (standing.tag !== 'in-force') continue;
    const body = await database.changeBodies.get(standing.entry.sequence);
    if (body) carried.push({ importId, label: standing.entry.label, body: body.text });
  }
  return carried;
}
