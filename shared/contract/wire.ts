/**
 * Plain data with bytes in it as one message, for transports that carry only bytes: 4 bytes with the length of the
 * JSON (big-endian), the JSON, then all byte arrays one after another. The JSON is `[value, places]`, where every byte
 * array in the value is null and `places` says, in order, where it belongs and how long it is.
 */
type Place = readonly [path: readonly (string | number)[], length: number];

const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();
const HEAD = 4;
const DEEPEST = 64;

/** Encodes plain data (objects, arrays, strings, finite numbers, booleans, null, byte arrays). */
export function encodeWire(value: unknown): Uint8Array<ArrayBuffer> {
  const places: Place[] = [];
  const segments: Uint8Array[] = [];
  const plain = withoutBytes(value, [], places, segments);
  const json = encoder.encode(JSON.stringify([plain ?? null, places]));
  const total = segments.reduce((sum, segment) => sum + segment.length, HEAD + json.length);
  const message = new Uint8Array(total);
  new DataView(message.buffer).setUint32(0, json.length);
  message.set(json, HEAD);
  let offset = HEAD + json.length;
  for (const segment of segments) {
    message.set(segment, offset);
    offset += segment.length;
  }
  return message;
}

function withoutBytes(value: unknown, path: (string | number)[], places: Place[], segments: Uint8Array[]): unknown {
  if (path.length > DEEPEST) throw new Error('The message is nested too deeply.');
  if (value instanceof Uint8Array) {
    places.push([path, value.length]);
    segments.push(value);
    return null;
  }
  if (Array.isArray(value)) return value.map((item, at) => withoutBytes(item, [...path, at], places, segments));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withoutBytes(member, [...path, key], places, segments)]),
  );
}

/** Decodes a message. Throws when it is not exactly one well-formed message; what it means is for a schema to check. */
export function decodeWire(message: Uint8Array): unknown {
  if (message.length < HEAD) throw new Error('The message is too short.');
  const jsonLength = new DataView(message.buffer, message.byteOffset).getUint32(0);
  const start = HEAD + jsonLength;
  if (start > message.length) throw new Error('The message is cut off.');
  const parsed: unknown = JSON.parse(decoder.decode(message.subarray(HEAD, start)));
  if (!Array.isArray(parsed) || parsed.length !== 2 || !Array.isArray(parsed[1])) throw new Error('Not a message.');
  const holder: { value: unknown } = { value: parsed[0] };
  let offset = start;
  for (const place of parsed[1] as unknown[]) {
    const { path, length } = placeOf(place);
    if (offset + length > message.length) throw new Error('The message is cut off.');
    put(holder, ['value', ...path], message.slice(offset, offset + length));
    offset += length;
  }
  if (offset !== message.length) throw new Error('The message has bytes that belong nowhere.');
  return holder.value;
}

function placeOf(place: unknown): { path: (string | number)[]; length: number } {
  if (!Array.isArray(place) || place.length !== 2) throw new Error('Not a message.');
  const [path, length] = place as unknown[];
  const isPath =
    Array.isArray(path) && path.length <= DEEPEST && path.every((step) => ['string', 'number'].includes(typeof step));
  if (!isPath || !Number.isSafeInteger(length) || (length as number) < 0) throw new Error('Not a message.');
  return { path: path as (string | number)[], length: length as number };
}

/** Only members that the JSON itself brought along are followed, so no path reaches into a prototype. */
function put(holder: object, path: readonly (string | number)[], data: Uint8Array): void {
  let target: object = holder;
  for (const step of path.slice(0, -1)) {
    const next: unknown = Object.hasOwn(target, step) ? Reflect.get(target, step) : undefined;
    if (next === null || typeof next !== 'object' || next instanceof Uint8Array) throw new Error('Not a message.');
    target = next;
  }
  const last = path.at(-1)!;
  if (!Object.hasOwn(target, last) || Reflect.get(target, last) !== null) throw new Error('Not a message.');
  Object.defineProperty(target, last, { value: data, writable: true, enumerable: true, configurable: true });
}
