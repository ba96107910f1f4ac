import type { Clock, RandomSource } from './clock.ts';

/** Makes a new UUIDv7 string each time it is called. */
export type IdSource = () => string;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * UUIDv7 (RFC 9562 section 5.7): 48 bits of milliseconds, then random bits, with the 12 bits of `rand_a` used as a
 * counter inside one millisecond so that ids made by one source always sort in the order they were made.
 */
export function createIdSource(clock: Clock, random: RandomSource): IdSource {
  let lastMillis = -1;
  let counter = 0;
  return () => {
    const bytes = random.bytes(16);
    let millis = clock.now();
    if (millis <= lastMillis) {
      counter += 1;
      if (counter > 0xfff) {
        lastMillis += 1;
        counter = 0;
      }
      millis = lastMillis;
    } else {
      lastMillis = millis;
      counter = ((bytes[6]! << 8) | bytes[7]!) & 0x7ff;
    }
    return formatUuid(millis, counter, bytes);
  };
}

function formatUuid(millis: number, counter: number, bytes: Uint8Array): string {
  const time = millis.toString(16).padStart(12, '0');
  const randA = counter.toString(16).padStart(3, '0');
  const variant = HEX[(bytes[8]! & 0x3f) | 0x80]!;
  let tail = '';
  for (let index = 10; index < 16; index += 1) tail += HEX[bytes[index]!]!;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randA}-${variant}${HEX[bytes[9]!]!}-${tail}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for a lower-case UUIDv7 string. */
export function isUuidV7(text: string): boolean {
  return UUID.test(text);
}

/** The instant at which the source of a UUIDv7 made it, `2025-01-31T09:30:00.000Z`. */
export function instantOfUuid(id: string): string {
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toISOString();
}
