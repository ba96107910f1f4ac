import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Client } from '#shared/model/client.ts';
import { rightKinds, type Right } from '#shared/model/right.ts';
import { text } from '#shared/text/text.ts';
import { useCommand, useFormCommand } from '../../../state/use-command.ts';
import { CurrencyField } from '../../../ui/currency-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { AmountField, DayField, FormGrid, NotesField } from '../../../ui/form-fields.tsx';
import { ChoiceField, LineField } from '../../../ui/text-fields.tsx';
import { collaborationPath } from '../collaboration/collaboration-path.ts';
import { proposedRight, rightDraft, rightFields, type RightDraft } from './right-draft.ts';
import { RightKindFields } from './right-kind-fields.tsx';
import { RivalNotice } from './rival-notice.tsx';

const { fields: names, form: words, kinds } = text.rights;

/** Somebody in the campaign who can be given a right. */
interface RightPerson {
  readonly collaborationId: string;
  readonly id: string;
  readonly name: string;
}

interface RightDialogProps {
  readonly campaignId: string;
  readonly currency: string | null;
  readonly client: Client | null;
  /** The right to change, or `null` to add one. */
  readonly right: Right | null;
  /** Whose right it can be; the only one where it is settled. */
  readonly people: readonly RightPerson[];
  /** True where the person's part in the campaign is not the page this opens on. */
  readonly hasWayToPerson?: boolean;
  readonly close: () => void;
}

/** Adds or changes a right. What an exclusivity clashes with stands above the fields while it is being typed. */
export function RightDialog(props: RightDialogProps) {
  const { campaignId, currency, client, right, people, close } = props;
  const run = useFormCommand();
  const [chosen, setChosen] = useState(people.length === 1 ? people[0]!.collaborationId : '');
  const [draft, setDraft] = useState(() => rightDraft(right, currency));
  const set = (patch: Partial<RightDraft>) => setDraft((last) => ({ ...last, ...patch }));
  const person = people.find(({ collaborationId }) => collaborationId === chosen);
  const proposed = proposedRight(draft, right?.id);
  const save = () => {
    if (right) return run('right.update', { id: right.id, ...rightFields(draft) });
    if (!person) return words.noPerson;
    return run('right.add', { collaborationId: person.collaborationId, kind: draft.kind, ...rightFields(draft) });
  };
  return (
    <FormDialog
      title={right && person ? words.title(kinds[right.kind], person.name) : words.addTitle}
      saveLabel={right ? words.save : words.add}
      close={close}
      save={save}
      {...(right && {
        otherActions: (
          <RightActions
            right={right}
            path={props.hasWayToPerson && person ? collaborationPath(campaignId, person.id, 'rights') : null}
            close={close}
          />
        ),
      })}
    >
      {person && proposed ? <RivalNotice campaignId={campaignId} influencerId={person.id} proposed={proposed} /> : null}
      <FormGrid>
        {people.length > 1 ? (
          <Autocomplete
            className="wide"
            options={people}
            getOptionKey={({ id }) => id}
            getOptionLabel={({ name }) => name}
            value={person ?? null}
            onChange={(_event, next) => setChosen(next?.collaborationId ?? '')}
            size="small"
            renderInput={(params) => <TextField {...params} label={names.person} />}
          />
        ) : null}
        {right ? null : (
          <ChoiceField
            label={names.kind}
            value={draft.kind}
            choices={rightKinds}
            names={words.kinds}
            onChange={(kind) => kind !== '' && set({ kind })}
            isRequired
          />
        )}
        <RightFieldList draft={draft} set={set} client={client} isNew={right === null} />
      </FormGrid>
    </FormDialog>
  );
}

interface RightFieldListProps {
  readonly draft: RightDraft;
  readonly set: (patch: Partial<RightDraft>) => void;
  readonly client: Client | null;
  readonly isNew: boolean;
}

function RightFieldList({ draft, set, client, isNew }: RightFieldListProps) {
  return (
    <>
      {isNew ? <span /> : null}
      <DayField
        label={names.startsOn}
        value={draft.startsOn}
        onChange={(startsOn) => set({ startsOn })}
        helperText={words.startHelp}
      />
      <DayField
        label={names.endsOn}
        value={draft.endsOn}
        onChange={(endsOn) => set({ endsOn })}
        helperText={words.endHelp}
      />
      <RightKindFields draft={draft} set={set} client={client} />
      <AmountField label={names.fee} value={draft.fee} onChange={(fee) => set({ fee })} />
      <CurrencyField label={names.currency} value={draft.currency} onChange={(currency) => set({ currency })} />
      <AmountField
        label={names.warnDays}
        value={draft.warnDays}
        onChange={(warnDays) => set({ warnDays })}
        helperText={words.warnHelp}
        isWhole
      />
      <LineField
        label={names.source}
        value={draft.source}
        onChange={(source) => set({ source })}
        helperText={words.sourceHelp}
      />
      <NotesField label={names.notes} value={draft.notes} onChange={(notes) => set({ notes })} />
    </>
  );
}

interface RightActionsProps {
  readonly right: Right;
  /** The person's part in the campaign, where that is another page. */
  readonly path: string | null;
  readonly close: () => void;
}

function RightActions({ right, path, close }: RightActionsProps) {
  const run = useCommand();
  const [, navigate] = useLocation();
  const remove = async () => {
    const result = await run('right.remove', { id: right.id });
    if (result.tag !== 'refused') close();
  };
  return (
    <>
      {path === null ? null : <Button onClick={() => navigate(path)}>{words.openPerson}</Button>}
      <Button onClick={() => void remove()}>{words.remove}</Button>
    </>
  );
}
