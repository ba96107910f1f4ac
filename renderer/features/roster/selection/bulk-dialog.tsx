import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import type { PeopleEdit } from '#shared/commands/edit-people.ts';
import type { RosterWho } from '#shared/domain/roster/roster-who.ts';
import { text } from '#shared/text/text.ts';
import { useLongCommand } from '../../../state/use-command.ts';
import { AppDialog } from '../../../ui/app-dialog.tsx';
import type { FieldInfo } from '../use-roster-fields.ts';
import { FieldEdit } from './field-edit.tsx';
import { OwnerEdit, StageEdit, WordsEdit } from './simple-edits.tsx';

const words = text.roster.bulk;

/** What a dialog changes of everybody chosen. */
export type BulkKind = 'tags' | 'topics' | 'owner' | 'stage' | 'field';

/** What a form holds: the edit, `null` while nothing was chosen, or what is wrong with it. */
export type EditDraft = PeopleEdit | { readonly problem: string } | null;

interface BulkDialogProps {
  readonly kind: BulkKind;
  readonly who: RosterWho;
  readonly count: string;
  readonly fields: readonly FieldInfo[];
  readonly close: () => void;
}

const titles = {
  tags: words.tagTitle,
  topics: words.topicsTitle,
  owner: words.ownerTitle,
  stage: words.stageTitle,
  field: words.fieldTitle,
} as const;

/** Changes one thing of everybody chosen, as one step that Undo takes back. */
export function BulkDialog({ kind, who, count, fields, close }: BulkDialogProps) {
  const run = useLongCommand();
  const [draft, setDraft] = useState<EditDraft>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const change = (next: EditDraft) => {
    setDraft(next);
    setProblem(null);
  };
  const submit = async () => {
    if (draft === null || 'problem' in draft) {
      setProblem(draft === null ? words.nothing : draft.problem);
      return;
    }
    setBusy(true);
    const result = await run('people.edit', { who, edit: draft });
    setBusy(false);
    if (result.tag === 'refused') setProblem(result.message);
    else close();
  };
  return (
    <AppDialog
      isOpen
      title={titles[kind](count)}
      close={close}
      submit={submit}
      maxWidth="xs"
      actions={
        <>
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" variant="contained" disabled={isBusy}>
            {words.apply}
          </Button>
        </>
      }
    >
      <Stack sx={{ gap: 4, pt: 2 }}>
        {kind === 'tags' || kind === 'topics' ? <WordsEdit kind={kind} who={who} change={change} /> : null}
        {kind === 'owner' ? <OwnerEdit change={change} /> : null}
        {kind === 'stage' ? <StageEdit change={change} /> : null}
        {kind === 'field' ? <FieldEdit fields={fields} change={change} /> : null}
        {problem === null ? null : <Alert severity="error">{problem}</Alert>}
      </Stack>
    </AppDialog>
  );
}
