import { storedKinds } from '../../../model/kind-names.ts';
import { text } from '../../../text/text.ts';
import { presetById } from './presets.ts';
import { RECORD_PRESET } from './record-preset.ts';

/** What the preset of an import is called, also one of a table of our own export; its id where nobody knows it any more. */
export function presetLabel(id: string): string {
  const record = storedKinds.find((kind) => id === `${RECORD_PRESET}${kind}`);
  return record === undefined ? (presetById(id)?.label ?? id) : text.import.recordLabel(text.engine.kinds[record]);
}
