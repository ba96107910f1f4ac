import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { measureName, platformMeasures } from '#shared/domain/accounts/platform-measures.ts';
import { readCount } from '#shared/formats/number-text.ts';
import type { MetricName } from '#shared/model/metric-snapshot.ts';
import type { AccountPage } from '#shared/queries/accounts-of-person.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { EvidenceFields, evidenceInput, newEvidence } from '../forms/evidence-fields.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';

const words = text.accounts.figuresDialog;

/** A count as people type it, such as `12,400` or `12.4K`; `null` when it is something else. */
function typedCount(typed: string): number | null {
  const reading = readCount(typed.trim(), null);
  return reading.ok ? reading.value : null;
}

type Typed = Readonly<Partial<Record<MetricName, string>>>;

interface RecordFiguresDialogProps {
  readonly page: AccountPage;
  readonly close: () => void;
}

/** Keeps the figures of an account at a day, in the measures of its platform, with where they are known from. */
export function RecordFiguresDialog({ page, close }: RecordFiguresDialogProps) {
  const run = useFormCommand();
  const { platform, id } = page.account;
  const { measures } = platformMeasures[platform];
  const [typed, setTyped] = useState<Typed>({});
  const [evidence, setEvidence] = useState(newEvidence);
  const [isTried, setIsTried] = useState(false);
  const isWrong = (metric: MetricName) => (typed[metric] ?? '').trim() !== '' && typedCount(typed[metric]!) === null;
  const save = () => {
    setIsTried(true);
    const wrong = measures.find(isWrong);
    if (wrong !== undefined) return text.influencer.problems.notCount(measureName(platform, wrong));
    const metrics = Object.fromEntries(
      measures.flatMap((metric) => {
        const count = typedCount(typed[metric] ?? '');
        return count === null ? [] : [[metric, count]];
      }),
    );
    return run('account.recordFigures', { accountId: id, metrics, ...evidenceInput(evidence) });
  };
  return (
    <FormDialog title={words.title(page.name)} saveLabel={words.save} close={close} save={save}>
      <Typography variant="body2" color="textSecondary">
        {words.help}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 4 }}>
        {measures.map((metric) => (
          <TextField
            key={metric}
            label={measureName(platform, metric)}
            value={typed[metric] ?? ''}
            error={isTried && isWrong(metric)}
            onChange={(event) => setTyped((last) => ({ ...last, [metric]: event.target.value }))}
            slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          />
        ))}
      </Box>
      <EvidenceFields value={evidence} onChange={setEvidence} />
    </FormDialog>
  );
}
