import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Influencer } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { AppDialog } from '../../ui/app-dialog.tsx';
import { InfluencerField, type InfluencerChoice } from '../../ui/influencer-field.tsx';

const words = text.person.mergeWith;

interface MergeWithDialogProps {
  readonly influencer: Pick<Influencer, 'id' | 'name'>;
  readonly close: () => void;
}

/** Finds the other record of a person, and leads to where both can be looked at before they are merged. */
export function MergeWithDialog({ influencer, close }: MergeWithDialogProps) {
  const [, navigate] = useLocation();
  const [other, setOther] = useState<InfluencerChoice | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = () => {
    if (other === null) setProblem(words.nobody);
    else if (other.id === influencer.id) setProblem(words.same);
    else navigate(`/roster/merge?ids=${influencer.id},${other.id}`);
  };
  return (
    <AppDialog
      isOpen
      title={words.title(influencer.name)}
      close={close}
      submit={submit}
      maxWidth="xs"
      actions={
        <>
          <Button onClick={close}>{text.app.cancel}</Button>
          <Button type="submit" variant="contained">
            {words.go}
          </Button>
        </>
      }
    >
      <Stack sx={{ gap: 4, pt: 2 }}>
        <InfluencerField
          label={words.other}
          helperText={words.help}
          noneText={words.none}
          value={other}
          onChange={(next) => {
            setOther(next);
            setProblem(null);
          }}
        />
        {problem === null ? null : <Alert severity="error">{problem}</Alert>}
      </Stack>
    </AppDialog>
  );
}
