import { offsetsByName, type OffsetAt } from './zone-offsets.ts';
import { zoneRules, type Observance } from './zone-rules.ts';
import { windowsZones } from './windows-zones.ts';

/** A time zone as a calendar describes it. */
export interface ZoneDescription {
  readonly observances: readonly Observance[];
  /** The IANA name that some programs add. */
  readonly location: string | null;
}

export interface Zone {
  /** As the file calls it. */
  readonly id: string;
  /** IANA name, `null` where none is known. */
  readonly name: string | null;
  /** `null` where neither the name is known nor the file describes the zone. */
  readonly offsetAt: OffsetAt | null;
}

/** Resolves names of zones, each of them once. */
export interface ZoneBook {
  /** The file's own description goes before what is known of the name. */
  zoneOf(id: string, described: ReadonlyMap<string, ZoneDescription>): Zone;
  /** True the first time it is asked for a zone. */
  isNews(zone: Zone): boolean;
}

/** More zones than there are; further ones are not looked up. */
const ZONE_LIMIT = 1_000;

export function createZoneBook(): ZoneBook {
  const known = new Map<ReadonlyMap<string, ZoneDescription>, Map<string, Zone>>();
  const byName = new Map<string, OffsetAt | null>();
  const told = new Set<Zone>();
  const offsetsOf = (name: string): OffsetAt | null => {
    const offsets = byName.get(name);
    if (offsets !== undefined) return offsets;
    const found = byName.size < ZONE_LIMIT ? offsetsByName(name) : null;
    if (byName.size < ZONE_LIMIT) byName.set(name, found);
    return found;
  };
  const resolve = (id: string, description: ZoneDescription | undefined): Zone => {
    const candidates = [...namesIn(id), ...(description?.location ? namesIn(description.location) : [])];
    const name = candidates.find((candidate) => offsetsOf(candidate) !== null) ?? null;
    const described = description ? zoneRules(description.observances) : null;
    return { id, name, offsetAt: described ?? (name === null ? null : offsetsOf(name)) };
  };
  return {
    zoneOf: (id, described) => {
      const zones = known.get(described) ?? new Map<string, Zone>();
      known.set(described, zones);
      const zone = zones.get(id) ?? resolve(id, described.get(id));
      zones.set(id, zone);
      return zone;
    },
    isNews: (zone) => {
      const isNew = !told.has(zone);
      told.add(zone);
      return isNew;
    },
  };
}

/** What a name could be in the IANA list: itself, what Windows means by it, its end where programs put a path in front. */
function namesIn(id: string): string[] {
  const windows = windowsZones.get(id);
  const parts = id.split('/').filter((part) => part !== '');
  const ends = id.startsWith('/') ? [parts.slice(-3).join('/'), parts.slice(-2).join('/'), parts.at(-1) ?? ''] : [];
  return windows === undefined ? [id, ...ends] : [windows];
}
