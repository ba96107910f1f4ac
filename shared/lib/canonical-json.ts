export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * JSON with object keys in code-unit order and no white space, so that equal values have equal text and equal hashes.
 * `undefined` members are left out as JSON does. Throws on a number JSON cannot hold (NaN, Infinity).
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'object':
      break;
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`Cannot write ${value} as JSON`);
      return String(value);
    default:
      return JSON.stringify(value) ?? 'null';
  }
  if (value === null) return 'null';
  let text = '';
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1)
      text += (index === 0 ? '' : ',') + canonicalJson(value[index]);
    return `[${text}]`;
  }
  const members = value as Record<string, unknown>;
  for (const key of inOrder(Object.keys(members))) {
    const member = members[key];
    if (member !== undefined) text += (text === '' ? '' : ',') + keyText(key) + canonicalJson(member);
  }
  return `{${text}}`;
}

/** Up to so many keys, putting each in its place is twice as quick as the engine's own sorting. */
const FEW_KEYS = 32;

function inOrder(keys: string[]): string[] {
  if (keys.length > FEW_KEYS) return keys.sort();
  for (let index = 1; index < keys.length; index += 1) {
    const key = keys[index]!;
    let place = index;
    for (; place > 0 && keys[place - 1]! > key; place -= 1) keys[place] = keys[place - 1]!;
    keys[place] = key;
  }
  return keys;
}

/** More than all kinds of rows have; keys of foreign data must not fill the memory. */
const KEYS_KEPT = 1_000;
const keyTexts = new Map<string, string>();

function keyText(key: string): string {
  const kept = keyTexts.get(key);
  if (kept !== undefined) return kept;
  const made = `${JSON.stringify(key)}:`;
  if (keyTexts.size < KEYS_KEPT && key.length < 64) keyTexts.set(key, made);
  return made;
}
