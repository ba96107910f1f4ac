import { text } from '../../../text/text.ts';
import { recogniseRecords } from '../recognise-records.ts';
import type { Preset } from './preset.ts';

/** How the ids of such presets begin; the kind of record follows. */
export const RECORD_PRESET = 'records-';

const made = new Map<string, Preset>();

/** The preset of a table of our own export, told by its first header; `null` for any other table. */
export function recordPresetOf(headers: readonly string[]): Preset | null {
  const record = recogniseRecords(headers);
  if (record === null) return null;
  const held = made.get(record);
  if (held) return held;
  const preset: Preset = {
    id: `${RECORD_PRESET}${record}`,
    label: text.import.recordLabel(text.engine.kinds[record]),
    kind: 'records',
    record,
    signature: [],
    columns: [],
    leftOut: [],
    required: [],
  };
  made.set(record, preset);
  return preset;
}
