import { useState, type ReactNode } from 'react';
import type { Stage } from '#shared/model/pipeline.ts';
import type { HindranceView } from '#shared/queries/pipeline-hindrances.ts';
import { text } from '#shared/text/text.ts';
import { useServices } from '../../../state/services.ts';
import { ui } from '../../../state/ui-store.ts';
import { useCommand } from '../../../state/use-command.ts';
import { BlockedMoveDialog } from './blocked-move-dialog.tsx';
import { DeclineDialog } from './decline-dialog.tsx';
import type { Moving } from './moving.ts';

const words = text.pipeline.screen;

type Open =
  | { readonly is: 'declining'; readonly people: readonly Moving[]; readonly stage: Stage }
  | {
      readonly is: 'blocked';
      readonly people: readonly Moving[];
      readonly stage: Stage;
      readonly blocked: readonly HindranceView[];
    }
  | null;

export interface StageMoves {
  /** Moves people to a stage, or opens the dialog that says what is missing. */
  readonly move: (people: readonly Moving[], stage: Stage) => void;
  /** What was moved last, to be read out. */
  readonly said: string;
  readonly say: (words: string) => void;
  readonly dialog: ReactNode;
}

/**
 * Moving people to a stage by the rules of the pipeline. Who declined is asked for; what is missing is listed with the
 * ways to put it right. `onMoved` hears who is where now.
 */
export function useStageMove(onMoved: (ids: readonly string[]) => void = () => undefined): StageMoves {
  const { engine } = useServices();
  const run = useCommand();
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState('');
  const done = (people: readonly Moving[], stage: Stage) => {
    const [only] = people;
    setSaid(
      people.length === 1 && only ? words.moved(only.name, stage.name) : words.movedMany(people.length, stage.name),
    );
    onMoved(people.map(({ id }) => id));
  };
  const attempt = async (people: readonly Moving[], stage: Stage) => {
    const ids = people.map(({ id }) => id);
    try {
      const now = new Date(Date.now()).toISOString();
      const params = { ids, stage: stage.stage, now };
      const blocked = await engine.api.query({ name: 'pipeline.hindrances', params });
      if (blocked.length > 0) {
        setOpen({ is: 'blocked', people, stage, blocked });
        return;
      }
    } catch (error) {
      ui.notify({ severity: 'error', message: error instanceof Error ? error.message : String(error) });
      return;
    }
    if (stage.phase === 'declined') setOpen({ is: 'declining', people, stage });
    else {
      const result = await run('collaborations.move', { ids, stage: stage.stage });
      if (result.tag === 'done') done(people, stage);
    }
  };
  const close = () => setOpen(null);
  return {
    move: (people, stage) => {
      if (people.length > 0) void attempt(people, stage);
    },
    said,
    say: setSaid,
    dialog:
      open?.is === 'blocked' ? (
        <BlockedMoveDialog
          {...open}
          close={close}
          done={(moved) => done(moved, open.stage)}
          moveReady={(ready) => {
            close();
            void attempt(ready, open.stage);
          }}
        />
      ) : open?.is === 'declining' ? (
        <DeclineDialog {...open} close={close} done={() => done(open.people, open.stage)} />
      ) : null,
  };
}
