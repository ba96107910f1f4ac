import { foldText } from '../../lib/text-fold.ts';
import type { InfluencerId } from '../../model/influencer.ts';
import type { Platform } from '../../model/platform.ts';
import { namedHandle } from '../duplicates/named-handle.ts';
import { externalKey } from './match.ts';
import type { PlannedFile, Planning } from './planning.ts';
import type { RowValues } from './row-values.ts';

/**
 * Finds people whom an earlier import of the same rows made beside another with the same id or handle, so that they are not
 * made again. Each is answered once; `first` is whom the first of the rows is about.
 */
export function createKeptBeside(
  planning: Planning,
  { idSystem }: Pick<PlannedFile, 'idSystem'>,
  first: RowValues,
  platformOfFirst: Platform | null,
): (values: RowValues, name: string, platform: Platform | null) => boolean {
  const { people, reader, draft } = planning;
  const accountId =
    first.handle === undefined || platformOfFirst === null
      ? undefined
      : people.byAccount(platformOfFirst, first.handle);
  const account = accountId === undefined ? undefined : draft.get('account', accountId);
  const ofFirst = account?.influencerId ?? (first.id && people.byExternalId(idSystem, first.id));
  const taken = new Set<string>(ofFirst ? [ofFirst] : []);
  return ({ id, handle }, name, platform) => {
    const hasId = (person: InfluencerId): boolean =>
      id !== undefined &&
      reader.lookup('influencer', 'externalId', externalKey(idSystem, id)).some((o) => o.id === person);
    const isShownUnder = (person: InfluencerId): boolean =>
      handle !== undefined &&
      reader
        .lookup('account', 'influencer', person)
        .some((held) => held.platform === platform && namedHandle(held)?.toLowerCase() === handle.toLowerCase());
    const kept = people
      .byName(name, -1)
      .map(({ influencerId }) => reader.get('influencer', influencerId))
      .find(
        (person) =>
          person !== undefined &&
          !taken.has(person.id) &&
          foldText(person.name) === foldText(name) &&
          (hasId(person.id) || isShownUnder(person.id)),
      );
    if (kept) taken.add(kept.id);
    return kept !== undefined;
  };
}
