import { useState } from 'react';

/** The state of a form: its values, and a way to change one. */
export function useDraft<Draft extends object>(
  start: () => Draft,
): readonly [Draft, <Field extends keyof Draft>(field: Field) => (value: Draft[Field]) => void] {
  const [draft, setDraft] = useState(start);
  return [draft, (field) => (value) => setDraft((last) => ({ ...last, [field]: value }))];
}
