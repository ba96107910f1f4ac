import { addressParser } from 'postal-mime';
import { withoutControls } from './mail-header.ts';
import { MAIL_LIMITS } from './mail-limits.ts';

/**
 * The addresses of a field as `Name <address>`, or the address alone where there is no name. Groups are taken apart. A field
 * over `MAIL_LIMITS.addressField` is one entry, as it is written.
 */
export function readAddresses(value: string): string[] {
  if (value.length > MAIL_LIMITS.addressField) return [value];
  const entries: string[] = [];
  for (const entry of addressParser(value, { flatten: true })) {
    if (entry.group) continue;
    const name = withoutControls(entry.name).replaceAll('\u0000', '\ufffd').replace(/\s+/gu, ' ').trim();
    const address = entry.address.trim();
    if (address === '' && name === '') continue;
    if (address === '') entries.push(name);
    else entries.push(name === '' || name === address ? address : `${name} <${address}>`);
  }
  return entries;
}
