import { evidenceSources, type EvidenceSource } from '#shared/model/common.ts';
import { text } from '#shared/text/text.ts';
import { today } from '../../../state/today.ts';
import { DayField } from '../../../ui/form-fields.tsx';
import { ChoiceField, LineField } from '../../../ui/text-fields.tsx';

/** How something came to be known, as a form holds it. */
export interface EvidenceDraft {
  readonly source: EvidenceSource;
  /** `''` when nobody knows the day. */
  readonly capturedOn: string;
  readonly note: string;
}

/** Evidence of something seen just now. */
export function newEvidence(): EvidenceDraft {
  return { source: 'manual', capturedOn: today(), note: '' };
}

/** Evidence as the commands take it. */
export function evidenceInput({ source, capturedOn, note }: EvidenceDraft) {
  return { source, note, ...(capturedOn === '' ? {} : { capturedOn }) };
}

interface EvidenceFieldsProps {
  readonly value: EvidenceDraft;
  readonly onChange: (value: EvidenceDraft) => void;
}

/** Asks where something is known from and when it was true. */
export function EvidenceFields({ value, onChange }: EvidenceFieldsProps) {
  const words = text.person.evidence;
  return (
    <>
      <ChoiceField
        label={words.source}
        value={value.source}
        choices={evidenceSources}
        names={text.app.figure.sources}
        onChange={(source) => (source === '' ? undefined : onChange({ ...value, source }))}
        isRequired
      />
      <DayField
        label={words.capturedOn}
        value={value.capturedOn}
        onChange={(capturedOn) => onChange({ ...value, capturedOn })}
      />
      <LineField label={words.note} value={value.note} onChange={(note) => onChange({ ...value, note })} />
    </>
  );
}
