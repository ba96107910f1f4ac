import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { text } from '#shared/text/text.ts';
import { taskShare, taskWords } from '../../state/task-words.ts';
import { useUi } from '../../state/ui-store.ts';

interface ImportProgressProps {
  readonly taskId: string;
  readonly cancel: () => void;
}

/** How far the reading or the import has come, how quick it is, how long it takes still, and the way to stop it. */
export function ImportProgress({ taskId, cancel }: ImportProgressProps) {
  const task = useUi(({ tasks }) => tasks.find((each) => each.taskId === taskId));
  const share = task === undefined ? null : taskShare(task);
  const label = task?.label ?? text.app.loading;
  return (
    <Box sx={{ px: 6, py: 3, display: 'flex', alignItems: 'center', gap: 4, flex: 'none' }} className="figures">
      <Box sx={{ flex: 1, minWidth: 0, maxWidth: 640 }}>
        <Box role="status" sx={{ mb: 1.5 }}>
          {label}
        </Box>
        <LinearProgress
          aria-label={label}
          variant={share === null ? 'indeterminate' : 'determinate'}
          {...(share === null ? {} : { value: share })}
          sx={{ borderRadius: 2 }}
        />
        <Box sx={{ mt: 1.5, minHeight: 18, fontSize: 13, color: 'text.secondary' }}>
          {task === undefined ? '' : taskWords(task)}
        </Box>
      </Box>
      <Button variant="outlined" onClick={cancel} disabled={task?.isCancelling ?? false} data-focus-first>
        {text.files.importScreen.stopImport}
      </Button>
    </Box>
  );
}
