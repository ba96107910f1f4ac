import { text } from '#shared/text/text.ts';
import type { AudienceTargetInput } from '#shared/domain/clients/tidy-audience-target.ts';
import type { AudienceTarget } from '#shared/model/audience-target.ts';
import { AmountField, FormGrid } from './form-fields.tsx';
import { OfferedWordsField } from './offered-words-field.tsx';

const words = text.clients.audience;

/** The people to reach, as a form holds them. */
export interface AudienceDraft {
  readonly countries: readonly string[];
  readonly languages: readonly string[];
  readonly genders: readonly string[];
  readonly least: string;
  readonly most: string;
}

/** The form for a target audience, or an empty one. */
export function audienceDraft(target: AudienceTarget | undefined): AudienceDraft {
  return {
    countries: target?.countries ?? [],
    languages: target?.languages ?? [],
    genders: target?.genders ?? [],
    least: target?.ages ? String(target.ages.least) : '',
    most: target?.ages?.most === undefined ? '' : String(target.ages.most),
  };
}

/** What the commands take, or the sentence that says why the ages are none. An age that is no number is refused there. */
export function audienceInput(draft: AudienceDraft): AudienceTargetInput | string {
  const { countries, languages, genders } = draft;
  const [least, most] = [draft.least.trim(), draft.most.trim()];
  if (least === '' && most !== '') return words.agesNeedLeast;
  const ages = { least: Number(least), ...(most === '' ? {} : { most: Number(most) }) };
  return { countries, languages, genders, ...(least === '' ? {} : { ages }) };
}

/** The fields of a target audience. */
export function AudienceTargetFields(props: {
  readonly draft: AudienceDraft;
  readonly onChange: (draft: AudienceDraft) => void;
  /** What leaving it all empty means. */
  readonly note?: string;
}) {
  const { draft, onChange, note } = props;
  const set = (patch: Partial<AudienceDraft>) => onChange({ ...draft, ...patch });
  return (
    <>
      <OfferedWordsField
        label={words.countries}
        value={draft.countries}
        onChange={(countries) => set({ countries })}
        offered={NONE}
        helperText={note}
      />
      <OfferedWordsField
        label={words.languages}
        value={draft.languages}
        onChange={(languages) => set({ languages })}
        offered={NONE}
      />
      <OfferedWordsField
        label={words.genders}
        value={draft.genders}
        onChange={(genders) => set({ genders })}
        offered={NONE}
      />
      <FormGrid>
        <AmountField
          label={words.least}
          value={draft.least}
          onChange={(least) => set({ least })}
          helperText={words.agesHelp}
          isWhole
        />
        <AmountField label={words.most} value={draft.most} onChange={(most) => set({ most })} isWhole />
      </FormGrid>
    </>
  );
}

const NONE: readonly string[] = [];

/** A target audience in words: one line for each part that matters. */
export function audienceLines(target: AudienceTarget): readonly { readonly label: string; readonly value: string }[] {
  const { countries, languages, genders, ages } = target;
  return [
    { label: words.countries, value: countries?.join(', ') ?? '' },
    { label: words.languages, value: languages?.join(', ') ?? '' },
    { label: words.genders, value: genders?.join(', ') ?? '' },
    { label: words.ages, value: ages ? words.agesText(ages.least, ages.most) : '' },
  ].filter(({ value }) => value !== '');
}
