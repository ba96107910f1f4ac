import CloseIcon from '@mui/icons-material/Close';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { RosterFilter } from '#shared/model/roster-view.ts';
import { text } from '#shared/text/text.ts';
import { AppDialog } from '../../../ui/app-dialog.tsx';
import { RowAction } from '../../../ui/row-action.tsx';
import { changeFilter } from '../roster-view.ts';
import type { FieldInfo } from '../use-roster-fields.ts';
import { ConditionLine } from './condition-line.tsx';
import { draftOf, emptyCondition, emptyGroup, filterOf, type DraftGroup, type DraftMatch } from './group-draft.ts';

const words = text.roster.groups;

interface GroupsDialogProps {
  readonly filter: RosterFilter;
  readonly fields: readonly FieldInfo[];
  readonly close: () => void;
}

/** Filters with "and", "or" and "not": groups of conditions, joined by all or any. */
export function GroupsDialog({ filter, fields, close }: GroupsDialogProps) {
  const usual = fields.find(({ key }) => key === 'platform') ?? fields[0]!;
  const [match, setMatch] = useState(filter.match);
  const [groups, setGroups] = useState<readonly DraftGroup[]>(() =>
    filter.groups.length > 0 ? draftOf(filter, fields) : [emptyGroup(usual)],
  );
  const [problem, setProblem] = useState<string | null>(null);
  const put = (next: readonly DraftGroup[]) => {
    setGroups(next);
    setProblem(null);
  };
  const submit = () => {
    const made = filterOf(match, groups, fields);
    if ('problem' in made) {
      setProblem(made.problem);
      return;
    }
    changeFilter(made.filter);
    close();
  };
  return (
    <AppDialog
      isOpen
      title={words.title}
      close={close}
      submit={submit}
      maxWidth="md"
      actions={
        <>
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" variant="contained">
            {words.apply}
          </Button>
        </>
      }
    >
      <Stack sx={{ gap: 4, pt: 2 }}>
        {groups.length > 1 ? (
          <TextField
            select
            label={words.between}
            value={match}
            onChange={(event) => setMatch(event.target.value === 'any' ? 'any' : 'all')}
            sx={{ width: 240 }}
          >
            <MenuItem value="all">{words.all}</MenuItem>
            <MenuItem value="any">{words.any}</MenuItem>
          </TextField>
        ) : null}
        {groups.map((group, place) => (
          <GroupBox
            key={group.key}
            group={group}
            place={place}
            fields={fields}
            usual={usual}
            change={(next) => put(groups.map((one) => (one.key === next.key ? next : one)))}
            remove={() => put(groups.filter((one) => one.key !== group.key))}
          />
        ))}
        <Button onClick={() => put([...groups, emptyGroup(usual)])} sx={{ alignSelf: 'flex-start' }}>
          {words.addGroup}
        </Button>
        {problem === null ? null : <Alert severity="error">{problem}</Alert>}
      </Stack>
    </AppDialog>
  );
}

interface GroupBoxProps {
  readonly group: DraftGroup;
  readonly place: number;
  readonly fields: readonly FieldInfo[];
  readonly usual: FieldInfo;
  readonly change: (group: DraftGroup) => void;
  readonly remove: () => void;
}

const matches: readonly DraftMatch[] = ['all', 'any', 'none', 'notAll'];

function GroupBox({ group, place, fields, usual, change, remove }: GroupBoxProps) {
  const { conditions } = group;
  return (
    <Box
      component="fieldset"
      sx={{ m: 0, border: 1, borderColor: 'divider', borderRadius: '10px', p: 4, display: 'grid', gap: 3, minWidth: 0 }}
    >
      <legend className="visually-hidden">{words.group(place + 1)}</legend>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <TextField
          select
          label={words.group(place + 1)}
          value={group.match}
          onChange={(event) => change({ ...group, match: event.target.value as DraftMatch })}
          sx={{ width: 200 }}
        >
          {matches.map((one) => (
            <MenuItem key={one} value={one}>
              {words.match[one]}
            </MenuItem>
          ))}
        </TextField>
        <Box sx={{ flex: 1 }} />
        <RowAction icon={CloseIcon} label={words.removeGroup} onClick={remove} />
      </Box>
      {conditions.map((draft) => (
        <ConditionLine
          key={draft.key}
          draft={draft}
          fields={fields}
          change={(next) =>
            change({ ...group, conditions: conditions.map((one) => (one.key === next.key ? next : one)) })
          }
          remove={() => change({ ...group, conditions: conditions.filter((one) => one.key !== draft.key) })}
        />
      ))}
      <Button
        size="small"
        onClick={() => change({ ...group, conditions: [...conditions, emptyCondition(usual)] })}
        sx={{ justifySelf: 'start' }}
      >
        {words.addCondition}
      </Button>
    </Box>
  );
}
