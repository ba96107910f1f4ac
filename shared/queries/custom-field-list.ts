import type { CustomFieldType } from '../model/custom-field.ts';
import type { RecordReader } from '../store/record-reader.ts';

export interface CustomFieldListItem {
  readonly id: string;
  readonly name: string;
  readonly type: CustomFieldType;
  /** What can be chosen, with how many people have it; empty for every type but `choice`. */
  readonly choices: readonly { readonly value: string; readonly people: number }[];
  readonly currency: string | null;
  readonly isArchived: boolean;
  /** How many people have a value. */
  readonly people: number;
}

export interface CustomFieldListResult {
  /** In the order they were made; those in the archive are among them. */
  readonly fields: readonly CustomFieldListItem[];
}

/** The agency's own fields of people, with how much they are used. */
export function customFieldList(reader: RecordReader): CustomFieldListResult {
  const fields = [...reader.all('customField')];
  const used = new Map(fields.map(({ id }) => [id as string, { people: 0, values: new Map<unknown, number>() }]));
  for (const { custom } of fields.length === 0 ? [] : reader.all('influencer')) {
    if (custom === undefined) continue;
    for (const [id, value] of Object.entries(custom)) {
      const usage = used.get(id);
      if (!usage) continue;
      usage.people += 1;
      if (typeof value === 'string') usage.values.set(value, (usage.values.get(value) ?? 0) + 1);
    }
  }
  return {
    fields: fields.map((field) => {
      const usage = used.get(field.id)!;
      return {
        id: field.id,
        name: field.name,
        type: field.type,
        choices: field.choices.map((value) => ({ value, people: usage.values.get(value) ?? 0 })),
        currency: field.currency ?? null,
        isArchived: field.archivedAt !== undefined,
        people: usage.people,
      };
    }),
  };
}
