import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { regimesWithoutLabel, suggestedLabel } from '#shared/domain/disclosure/regime-rules.ts';
import {
  connectionTypes,
  disclosureRegimes,
  type Disclosure,
  type DisclosureRegime,
} from '#shared/model/deliverable.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import { today } from '../../../state/today.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { DayField } from '../../../ui/form-fields.tsx';
import { ChoiceField, LineField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';

const words = text.disclosure;
const yesNo = ['yes', 'no'] as const;
const yesNoNames = { yes: words.yes, no: words.no } as const;
const questions = ['usesPlatformTool', 'hasBrandControl', 'usedProduct'] as const;

type Answer = (typeof yesNo)[number] | '';
const answerOf = (is: boolean | undefined): Answer => (is === undefined ? '' : is ? 'yes' : 'no');

interface AgreeDisclosureDialogProps {
  readonly ids: readonly string[];
  /** What is agreed already; nothing where it is for several. */
  readonly current: Disclosure;
  /** Those that hold by the countries, or were chosen. */
  readonly regimes: readonly DisclosureRegime[];
  readonly close: () => void;
  readonly done?: () => void;
}

/** Keeps what was agreed about the disclosure of one deliverable, or of several at once. */
export function AgreeDisclosureDialog({ ids, current, regimes, close, done }: AgreeDisclosureDialogProps) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({
    regimes: current.regimes ?? ([] as readonly DisclosureRegime[]),
    connection: current.connection ?? ('' as const),
    label: current.label ?? suggestedLabel(regimes),
    placement: current.placement ?? '',
    agreedOn: current.agreedOn ?? today(),
    usesPlatformTool: answerOf(current.usesPlatformTool),
    hasBrandControl: answerOf(current.hasBrandControl),
    usedProduct: answerOf(current.usedProduct),
  }));
  const save = () => {
    const { usesPlatformTool, hasBrandControl, usedProduct, connection, ...rest } = draft;
    const answers = Object.entries({ usesPlatformTool, hasBrandControl, usedProduct }).filter(([, is]) => is !== '');
    return run('disclosure.agree', {
      ids,
      ...rest,
      ...(connection !== '' && { connection }),
      ...Object.fromEntries(answers.map(([field, is]) => [field, is === 'yes'])),
    });
  };
  const lacking = regimesWithoutLabel(draft.label, draft.regimes.length > 0 ? draft.regimes : regimes);
  const isDoubtful = draft.label.trim() !== '' && lacking.length > 0;
  const names = lacking.map((regime) => words.regimes[regime]).join(', ');
  return (
    <FormDialog
      title={words.agreeTitle(ids.length, countText(ids.length))}
      saveLabel={words.agreeSave}
      close={close}
      save={save}
      {...(done && { done })}
    >
      <ChoiceField
        label={words.fields.connection}
        value={draft.connection}
        choices={connectionTypes}
        names={words.connections}
        onChange={set('connection')}
      />
      <LineField
        label={words.fields.label}
        value={draft.label}
        onChange={set('label')}
        helperText={isDoubtful ? words.labelUnknown(draft.label, names) : undefined}
      />
      <LineField label={words.fields.placement} value={draft.placement} onChange={set('placement')} />
      <Autocomplete
        multiple
        options={disclosureRegimes}
        getOptionLabel={(regime) => words.regimes[regime]}
        value={[...draft.regimes]}
        onChange={(_event, next) => set('regimes')(next)}
        size="small"
        renderInput={(params) => (
          <TextField {...params} label={words.fields.regimes} helperText={words.fields.regimesHelp} />
        )}
      />
      {questions.map((question) => (
        <ChoiceField
          key={question}
          label={words.fields[question]}
          value={draft[question]}
          choices={yesNo}
          names={yesNoNames}
          onChange={set(question)}
        />
      ))}
      <DayField label={words.fields.agreedOn} value={draft.agreedOn} onChange={set('agreedOn')} />
      <Typography variant="caption" color="textSecondary">
        {words.notAdvice}
      </Typography>
    </FormDialog>
  );
}
