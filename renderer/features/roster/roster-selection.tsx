import { useState } from 'react';
import { useLocation } from 'wouter';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { useLongCommand } from '../../state/use-command.ts';
import { ui } from '../../state/ui-store.ts';
import { ALL_SELECTED, chosenCount, NO_SELECTION } from '../../ui/grid-selection.ts';
import { whoOf } from './roster-who-of.ts';
import { select, useRosterState } from './roster-view.ts';
import { BulkDialog, type BulkKind } from './selection/bulk-dialog.tsx';
import { SelectionBar } from './selection/selection-bar.tsx';
import type { FieldInfo } from './use-roster-fields.ts';

interface RosterSelectionProps {
  readonly found: number;
  readonly fields: readonly FieldInfo[];
  readonly copy: () => void;
  readonly exportPeople: () => void;
  readonly focusList: () => void;
}

/** The foot of the list while somebody is chosen, with the dialogs it opens. */
export function RosterSelection({ found, fields, copy, exportPeople, focusList }: RosterSelectionProps) {
  const { selection, view } = useRosterState();
  const [, navigate] = useLocation();
  const run = useLongCommand();
  const [dialog, setDialog] = useState<BulkKind | null>(null);
  const count = chosenCount(selection, found);
  if (count === 0) return null;
  const who = whoOf(selection, view.choice);
  const setSelection = (next: typeof selection) => {
    select(next);
    focusList();
  };
  return (
    <>
      <SelectionBar
        who={who}
        count={count}
        found={found}
        selectAll={() => setSelection(ALL_SELECTED)}
        clear={() => setSelection(NO_SELECTION)}
        bulk={setDialog}
        archive={(archive) => {
          void run('people.edit', { who, edit: { archive } }).then((result) => {
            if (result.tag === 'refused') ui.notify({ severity: 'error', message: result.message });
            focusList();
          });
        }}
        copy={copy}
        exportPeople={exportPeople}
        go={navigate}
      />
      {dialog === null ? null : (
        <BulkDialog
          kind={dialog}
          who={who}
          count={text.roster.groupOf(countText(count))}
          fields={fields}
          close={() => {
            setDialog(null);
            focusList();
          }}
        />
      )}
    </>
  );
}
