import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { text } from '#shared/text/text.ts';

/** Says that something could not be read, and tries again. */
export function QueryProblem({ reason, retry }: { readonly reason: string; readonly retry: () => void }) {
  return (
    <Alert
      severity="error"
      sx={{ m: 4 }}
      action={
        <Button color="inherit" size="small" onClick={retry}>
          {text.app.query.again}
        </Button>
      }
    >
      {text.app.query.failed(reason)}
    </Alert>
  );
}
