import Typography from '@mui/material/Typography';
import type { CustomFieldListItem } from '#shared/queries/custom-field-list.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

const words = text.settings.customFields;

interface RemoveFieldDialogProps {
  readonly field: CustomFieldListItem;
  readonly close: () => void;
}

/** Says how many values go with a field before it goes. */
export function RemoveFieldDialog({ field, close }: RemoveFieldDialogProps) {
  const run = useFormCommand();
  return (
    <FormDialog
      title={words.removeTitle(field.name)}
      saveLabel={words.removeAction}
      close={close}
      save={() => run('customField.remove', { id: field.id })}
    >
      <Typography>{consequence(field.people)}</Typography>
    </FormDialog>
  );
}

function consequence(people: number): string {
  if (people === 0) return words.removeUnused;
  return people === 1 ? words.removeOne : words.removeText(words.people(people, countText(people)));
}
