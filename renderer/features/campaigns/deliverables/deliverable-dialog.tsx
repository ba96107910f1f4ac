import Autocomplete from '@mui/material/Autocomplete';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { Deliverable } from '#shared/model/deliverable.ts';
import { platformNames, platforms } from '#shared/model/platform.ts';
import type { DeliverablePerson } from '#shared/queries/campaign-deliverables.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { AmountField, DayField, FormGrid, NotesField } from '../../../ui/form-fields.tsx';
import { ChoiceField, LineField, WordsField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { deliverableDraft, deliverableFields, type DeliverableDraft } from './deliverable-draft.ts';

const { fields: names, form: words } = text.deliverables;

interface AddDeliverableDialogProps {
  /** Those it can be added to; one where that is settled. */
  readonly people: readonly DeliverablePerson[];
  readonly close: () => void;
}

/** Adds a deliverable to one person, or the same to several. */
export function AddDeliverableDialog({ people, close }: AddDeliverableDialogProps) {
  const run = useFormCommand();
  const only = people.length === 1 ? people[0] : undefined;
  const [chosen, setChosen] = useState<readonly DeliverablePerson[]>(only ? [only] : []);
  const [isEverybody, setEverybody] = useState(false);
  const [draft, set] = useDraft(() => deliverableDraft(null));
  const everybody = people.filter(({ hasDeclined }) => !hasDeclined);
  const targets = isEverybody ? everybody : chosen;
  const save = () => {
    if (targets.length === 0) return words.nobodyChosen;
    const fields = deliverableFields(draft);
    if (typeof fields === 'string') return fields;
    return run('deliverable.add', { collaborationIds: targets.map(({ id }) => id), ...fields });
  };
  return (
    <FormDialog
      title={only ? words.addTitle(only.name) : words.addManyTitle}
      saveLabel={only || targets.length === 0 ? words.add : words.addMany(words.people(targets.length))}
      close={close}
      save={save}
    >
      {only ? null : (
        <>
          <FormControlLabel
            control={<Checkbox checked={isEverybody} onChange={(event) => setEverybody(event.target.checked)} />}
            label={words.everybody}
          />
          {isEverybody ? null : (
            <Autocomplete
              multiple
              disableCloseOnSelect
              limitTags={6}
              options={people}
              getOptionKey={({ id }) => id}
              getOptionLabel={({ name }) => name}
              value={[...chosen]}
              onChange={(_event, next) => setChosen(next)}
              size="small"
              renderInput={(params) => <TextField {...params} label={words.choosePeople} />}
            />
          )}
        </>
      )}
      <DeliverableFieldList draft={draft} set={set} />
    </FormDialog>
  );
}

interface EditDeliverableDialogProps {
  readonly deliverable: Deliverable;
  readonly name: string;
  readonly close: () => void;
}

/** Changes what was agreed. */
export function EditDeliverableDialog({ deliverable, name, close }: EditDeliverableDialogProps) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => deliverableDraft(deliverable));
  const save = () => {
    const fields = deliverableFields(draft);
    return typeof fields === 'string' ? fields : run('deliverable.update', { id: deliverable.id, ...fields });
  };
  return (
    <FormDialog title={words.editTitle(name)} saveLabel={words.save} close={close} save={save}>
      <DeliverableFieldList draft={draft} set={set} />
    </FormDialog>
  );
}

interface FieldListProps {
  readonly draft: DeliverableDraft;
  readonly set: <Field extends keyof DeliverableDraft>(field: Field) => (value: DeliverableDraft[Field]) => void;
}

function DeliverableFieldList({ draft, set }: FieldListProps) {
  return (
    <FormGrid>
      <LineField label={names.format} value={draft.format} onChange={set('format')} helperText={words.formatHelp} />
      <ChoiceField
        label={names.platform}
        value={draft.platform}
        choices={platforms}
        names={platformNames}
        onChange={(platform) => platform !== '' && set('platform')(platform)}
        isRequired
      />
      <AmountField label={names.count} value={draft.count} onChange={set('count')} isWhole />
      <DayField label={names.draftDueOn} value={draft.draftDueOn} onChange={set('draftDueOn')} />
      <DayField label={names.windowStartsOn} value={draft.windowStartsOn} onChange={set('windowStartsOn')} />
      <DayField label={names.windowEndsOn} value={draft.windowEndsOn} onChange={set('windowEndsOn')} />
      <AmountField label={names.leastSeconds} value={draft.leastSeconds} onChange={set('leastSeconds')} isWhole />
      <AmountField
        label={names.leastDaysOnline}
        value={draft.leastDaysOnline}
        onChange={set('leastDaysOnline')}
        helperText={words.onlineHelp}
        isWhole
      />
      <AmountField label={names.pinnedDays} value={draft.pinnedDays} onChange={set('pinnedDays')} isWhole />
      <LineField label={names.link} value={draft.link} onChange={set('link')} helperText={words.linkHelp} />
      <div className="wide" style={{ display: 'grid' }}>
        <WordsField label={names.tags} value={draft.tags} onChange={set('tags')} />
      </div>
      <NotesField label={names.caption} value={draft.caption} onChange={set('caption')} />
      <NotesField label={names.notes} value={draft.notes} onChange={set('notes')} />
    </FormGrid>
  );
}
