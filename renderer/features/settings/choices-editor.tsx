import AddIcon from '@mui/icons-material/Add';
import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useRef } from 'react';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { RowAction } from '../../ui/row-action.tsx';
import { emptyChoice, type ChoiceDraft } from './choice-draft.ts';

const words = text.settings.customFields;

interface ChoicesEditorProps {
  readonly choices: readonly ChoiceDraft[];
  readonly onChange: (choices: readonly ChoiceDraft[]) => void;
}

/** What can be chosen in a field, one line each; Enter in the last line adds another. */
export function ChoicesEditor({ choices, onChange }: ChoicesEditorProps) {
  const titleId = useId();
  const list = useRef<HTMLDivElement>(null);
  const add = () => {
    onChange([...choices, emptyChoice(choices)]);
    // The new line is there after the next paint.
    requestAnimationFrame(() => [...(list.current?.querySelectorAll('input') ?? [])].at(-1)?.focus());
  };
  return (
    <Stack ref={list} role="group" aria-labelledby={titleId} sx={{ gap: 2 }}>
      <Typography id={titleId} variant="body2" sx={{ fontWeight: 560 }}>
        {words.choices}
      </Typography>
      {choices.map((choice, index) => (
        <Stack key={choice.key} direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          <TextField
            size="small"
            fullWidth
            value={choice.value}
            onChange={(event) =>
              onChange(choices.map((one) => (one === choice ? { ...one, value: event.target.value } : one)))
            }
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || index < choices.length - 1) return;
              if (choice.value.trim() === '') return;
              event.preventDefault();
              add();
            }}
            slotProps={{ htmlInput: { 'aria-label': words.choice(index + 1), dir: 'auto' } }}
          />
          <Box sx={{ minWidth: 120, typography: 'body2', color: 'text.secondary' }}>
            {choice.stored && choice.stored.people > 0
              ? words.usedBy(words.people(choice.stored.people, countText(choice.stored.people)))
              : ''}
          </Box>
          <RowAction
            icon={CloseIcon}
            label={words.removeChoice(index + 1)}
            onClick={() => onChange(choices.filter((one) => one !== choice))}
          />
        </Stack>
      ))}
      <Button startIcon={<AddIcon />} onClick={add} sx={{ alignSelf: 'flex-start' }}>
        {words.addChoice}
      </Button>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {words.choicesHelp}
      </Typography>
    </Stack>
  );
}
