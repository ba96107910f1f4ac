import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { text } from '#shared/text/text.ts';
import { ui, useUi } from '../state/ui-store.ts';

const SHOWN_MS = 6_000;

/** The last thing that happened, for a few seconds; mistakes stay until they are closed. */
export function NoticeBar() {
  const notice = useUi((state) => state.notice);
  if (!notice) return null;
  const { action } = notice;
  return (
    <Snackbar
      key={notice.key}
      open
      autoHideDuration={notice.severity === 'error' ? null : SHOWN_MS}
      onClose={(_event, reason) => {
        if (reason !== 'clickaway') ui.dismissNotice();
      }}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      sx={{ mb: 6 }}
    >
      <Alert
        severity={notice.severity}
        variant="standard"
        elevation={6}
        onClose={ui.dismissNotice}
        slotProps={{ closeButton: { 'aria-label': text.app.close } }}
        action={
          action ? (
            <Button
              color="inherit"
              size="small"
              onClick={() => {
                ui.dismissNotice();
                action.run();
              }}
            >
              {action.label}
            </Button>
          ) : undefined
        }
      >
        {notice.message}
      </Alert>
    </Snackbar>
  );
}
