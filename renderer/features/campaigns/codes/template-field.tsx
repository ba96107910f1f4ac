import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { UtmTemplate } from '#shared/model/tracking-link.ts';
import { text } from '#shared/text/text.ts';

const words = text.codesAndLinks.fields;

interface TemplateFieldProps {
  readonly templates: readonly UtmTemplate[];
  readonly choose: (template: UtmTemplate) => void;
}

/** Chooses one of the agency's templates of link parameters. */
export function TemplateField({ templates, choose }: TemplateFieldProps) {
  const [name, setName] = useState('');
  return (
    <TextField
      select
      className="wide"
      label={words.template}
      value={name}
      onChange={(event) => {
        const template = templates.find((one) => one.name === event.target.value);
        setName(template?.name ?? '');
        if (template) choose(template);
      }}
    >
      <MenuItem value="">{words.noTemplate}</MenuItem>
      {templates.map((template) => (
        <MenuItem key={template.name} value={template.name}>
          {template.name}
        </MenuItem>
      ))}
    </TextField>
  );
}
