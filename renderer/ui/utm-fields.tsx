import TextField from '@mui/material/TextField';
import { utmParts, type UtmPart } from '#shared/domain/links/link-address.ts';
import { text } from '#shared/text/text.ts';

const words = text.codesAndLinks.fields;

/** The parameters of a link as they are typed. */
export type UtmDraft = Readonly<Record<UtmPart, string>>;

/** The form for parameters that are known, and for those that are not. */
export function utmDraft(utm: { readonly [Part in UtmPart]?: string | undefined } = {}): UtmDraft {
  const { source = '', medium = '', campaign = '', term = '', content = '' } = utm;
  return { source, medium, campaign, term, content };
}

interface UtmFieldsProps {
  readonly draft: UtmDraft;
  readonly onChange: (draft: UtmDraft) => void;
}

/** The five parameters web analytics tells visits apart by; they stand in a grid of two columns. */
export function UtmFields({ draft, onChange }: UtmFieldsProps) {
  return (
    <>
      {utmParts.map((part) => (
        <TextField
          key={part}
          label={words.utm[part]}
          value={draft[part]}
          helperText={words.utmHelp[part]}
          required={part !== 'term' && part !== 'content'}
          onChange={(event) => onChange({ ...draft, [part]: event.target.value })}
          slotProps={{ htmlInput: { spellCheck: false, autoCapitalize: 'none' } }}
        />
      ))}
    </>
  );
}
