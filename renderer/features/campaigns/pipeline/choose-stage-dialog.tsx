import MenuItem from '@mui/material/MenuItem';
import MenuList from '@mui/material/MenuList';
import Typography from '@mui/material/Typography';
import type { Stage } from '#shared/model/pipeline.ts';
import { text } from '#shared/text/text.ts';
import { AppDialog } from '../../../ui/app-dialog.tsx';

const words = text.pipeline.move;

interface ChooseStageDialogProps {
  readonly who: string;
  readonly stages: readonly Stage[];
  /** The stage everybody is in; `null` where they are in several. */
  readonly current: string | null;
  readonly choose: (stage: Stage) => void;
  readonly close: () => void;
}

/** The stages to move somebody to; arrows or the letters of a name lead to one, Enter chooses it. */
export function ChooseStageDialog({ who, stages, current, choose, close }: ChooseStageDialogProps) {
  return (
    <AppDialog isOpen title={words.chooseTitle(who)} close={close} maxWidth="xs">
      <MenuList autoFocusItem aria-label={words.choose} dense sx={{ minWidth: 320 }}>
        {stages.map((stage) => (
          <MenuItem
            key={stage.stage}
            disabled={stage.stage === current}
            onClick={() => {
              close();
              choose(stage);
            }}
          >
            {stage.name}
            {stage.stage === current ? (
              <Typography component="span" variant="body2" sx={{ ml: 2 }}>
                {words.isHere}
              </Typography>
            ) : null}
          </MenuItem>
        ))}
      </MenuList>
    </AppDialog>
  );
}
