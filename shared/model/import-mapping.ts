import { z } from 'zod';
import { currencyField, idField, nameField } from './common.ts';
import { platformField } from './platform.ts';

/** How a person chose to read files with one row of headers; offered again for the next file with the same headers. */
export const importMappingSchema = z.strictObject({
  id: idField<'importMapping'>(),
  name: nameField,
  /** SHA-256 of the headers, without regard to case, spaces and order of words of the file around them. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  /** What the rows are, such as `influencers`. */
  kind: z.string().min(1).max(40),
  /** Headers in the order of the file, each with the field it is read as; `none` where it is not stored. */
  columns: z.array(z.strictObject({ header: z.string().max(2_000), field: z.string().min(1).max(200) })).max(1_000),
  decimals: z.enum(['point', 'comma']).optional(),
  dateOrder: z.enum(['dmy', 'mdy']).optional(),
  platform: platformField.optional(),
  currency: currencyField.optional(),
});

export type ImportMapping = z.infer<typeof importMappingSchema>;
