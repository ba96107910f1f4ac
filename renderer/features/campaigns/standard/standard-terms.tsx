import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent, type ReactNode } from 'react';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { Campaign } from '#shared/model/campaign.ts';
import { compensationKinds } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { AmountField, FormGrid } from '../../../ui/form-fields.tsx';
import { ChoiceField, LineField } from '../../../ui/text-fields.tsx';
import { standardTermsDraft, standardTermsOf, type StandardTermsDraft } from './standard-terms-draft.ts';

const words = text.templates.standard;
const silences = ['approves', 'waits'] as const;

/** What everybody who joins is given, and how their drafts are approved; stored together. */
export function StandardTerms({ campaign }: { readonly campaign: Campaign }) {
  const run = useFormCommand();
  const stored = standardTermsDraft(campaign);
  const [draft, setDraft] = useState(stored);
  const [problem, setProblem] = useState<string | null>(null);
  const set = (patch: Partial<StandardTermsDraft>) => setDraft({ ...draft, ...patch });
  const isChanged = canonicalJson(draft) !== canonicalJson(stored);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const made = standardTermsOf(draft, campaign.terms);
    if (typeof made === 'string') {
      setProblem(made);
      return;
    }
    const result = await run('campaign.setStandard', { campaignId: campaign.id, ...made });
    setProblem(result.tag === 'refused' ? result.message : null);
  };
  return (
    <Box component="form" noValidate onSubmit={(event: FormEvent) => void save(event)} sx={{ maxWidth: 620 }}>
      <Section title={words.terms}>
        <Box role="group" aria-label={words.pays} className="wide">
          {compensationKinds.map((kind) => (
            <FormControlLabel
              key={kind}
              label={text.personWords.compensation[kind]}
              control={
                <Checkbox
                  checked={draft.pays.includes(kind)}
                  onChange={(_event, isChosen) =>
                    set({
                      pays: compensationKinds.filter((one) => (one === kind ? isChosen : draft.pays.includes(one))),
                    })
                  }
                />
              }
            />
          ))}
        </Box>
        <AmountField label={words.commission} value={draft.commission} onChange={(commission) => set({ commission })} />
        <AmountField label={words.killFee} value={draft.killFee} onChange={(killFee) => set({ killFee })} />
        <AmountField label={words.lateFee} value={draft.lateFee} onChange={(lateFee) => set({ lateFee })} />
        <LineField label={words.expenses} value={draft.expenses} onChange={(expenses) => set({ expenses })} />
        <FormControlLabel
          className="wide"
          label={words.needsInvoice}
          control={<Checkbox checked={draft.needsInvoice} onChange={(_event, needsInvoice) => set({ needsInvoice })} />}
        />
        {draft.split.length === 0 ? null : (
          <Box className="wide">
            <Typography variant="body2">{words.splitKept(draft.split.length)}</Typography>
            <Button onClick={() => set({ split: [] })}>{words.removeSplit}</Button>
          </Box>
        )}
      </Section>
      <Section title={words.approval}>
        <AmountField label={words.rounds} value={draft.rounds} onChange={(rounds) => set({ rounds })} isWhole />
        <AmountField
          label={words.reviewHours}
          value={draft.reviewHours}
          onChange={(reviewHours) => set({ reviewHours })}
          isWhole
        />
        <ChoiceField
          label={words.silence}
          value={draft.silence}
          choices={silences}
          names={words.silences}
          onChange={(silence) => set({ silence })}
        />
      </Section>
      {problem === null ? null : (
        <Alert severity="error" sx={{ mt: 4 }}>
          {problem}
        </Alert>
      )}
      <Stack direction="row" sx={{ gap: 2, mt: 4 }}>
        <Button type="submit" variant="contained" disabled={!isChanged}>
          {words.save}
        </Button>
        <Button disabled={!isChanged} onClick={() => setDraft(stored)}>
          {words.reset}
        </Button>
      </Stack>
    </Box>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={title} sx={{ mb: 5 }}>
      <Typography component="h2" variant="h3" sx={{ mb: 3 }}>
        {title}
      </Typography>
      <FormGrid>{children}</FormGrid>
    </Box>
  );
}
