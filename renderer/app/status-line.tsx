import SavedIcon from '@mui/icons-material/CheckCircleOutlined';
import CloseIcon from '@mui/icons-material/Close';
import NotSavedIcon from '@mui/icons-material/ErrorOutlined';
import SavingIcon from '@mui/icons-material/Pending';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Tooltip from '@mui/material/Tooltip';
import { text } from '#shared/text/text.ts';
import type { SaveStatus } from '../engine/engine-api.ts';
import { timeText } from '../state/format.ts';
import { useServices } from '../state/services.ts';
import { taskShare, taskWords } from '../state/task-words.ts';
import { useCancelTask } from '../state/tasks.ts';
import { useUi, type RunningTask } from '../state/ui-store.ts';

const words = text.app.status;

/** The foot of the window: whether everything is saved, and the work in progress. */
export function StatusLine({ notices }: { readonly notices: readonly string[] }) {
  const saveStatus = useUi((state) => state.saveStatus);
  const tasks = useUi((state) => state.tasks);
  return (
    <Box
      component="footer"
      aria-label={words.label}
      className="figures"
      sx={{
        height: 32,
        flex: 'none',
        display: 'flex',
        alignItems: 'center',
        gap: 6,
        px: 4,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'surface.rail',
        fontSize: 12,
        color: 'text.secondary',
        overflow: 'hidden',
      }}
    >
      <SavedState status={saveStatus} />
      {notices.map((notice) => (
        <Box component="span" key={notice} sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {notice}
        </Box>
      ))}
      <Box sx={{ flex: 1 }} />
      {tasks.map((task) => (
        <TaskLine key={task.taskId} task={task} />
      ))}
    </Box>
  );
}

function SavedState({ status }: { readonly status: SaveStatus }) {
  const { engine } = useServices();
  const line = { display: 'inline-flex', alignItems: 'center', gap: 1.5, whiteSpace: 'nowrap' } as const;
  return (
    <Box role="status" sx={{ minWidth: 128, flex: 'none', maxWidth: '60%' }}>
      {status.state === 'saved' ? (
        <Tooltip title={words.twice}>
          <Box component="span" sx={line}>
            <SavedIcon aria-hidden sx={{ fontSize: 16, color: 'success.main' }} />
            {status.at === null ? words.saved : words.savedAt(timeText(status.at))}
          </Box>
        </Tooltip>
      ) : null}
      {status.state === 'saving' ? (
        <Box component="span" sx={line}>
          <SavingIcon aria-hidden sx={{ fontSize: 16 }} />
          {words.saving}
        </Box>
      ) : null}
      {status.state === 'not-saved' ? (
        <Tooltip title={`${status.reason} ${status.remedy}`}>
          <Box component="span" sx={{ ...line, color: 'error.main', maxWidth: '100%' }}>
            <NotSavedIcon aria-hidden sx={{ fontSize: 16 }} />
            <b>{words.notSaved}</b>
            <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
              {status.reason} {status.remedy}
            </Box>
            <Button
              size="small"
              color="inherit"
              onClick={() => void engine.api.retrySave()}
              sx={{ minHeight: 24, py: 0 }}
            >
              {words.retry}
            </Button>
          </Box>
        </Tooltip>
      ) : null}
    </Box>
  );
}

function TaskLine({ task }: { readonly task: RunningTask }) {
  const cancel = useCancelTask();
  const share = taskShare(task);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, minWidth: 0 }}>
      <Box component="span" sx={{ whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {task.label} {taskWords(task)}
      </Box>
      <LinearProgress
        aria-label={task.label}
        variant={share === null ? 'indeterminate' : 'determinate'}
        {...(share === null ? {} : { value: share })}
        sx={{ width: 96, flex: 'none', borderRadius: 2 }}
      />
      <Tooltip title={words.cancel(task.label)}>
        <span>
          <IconButton
            size="small"
            aria-label={words.cancel(task.label)}
            disabled={task.isCancelling}
            onClick={() => cancel(task.taskId)}
            sx={{ p: 0.5 }}
          >
            <CloseIcon sx={{ fontSize: 16 }} />
          </IconButton>
        </span>
      </Tooltip>
    </Box>
  );
}
