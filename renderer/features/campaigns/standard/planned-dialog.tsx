import type { PlannedDeliverable } from '#shared/model/campaign.ts';
import { platformNames, platforms } from '#shared/model/platform.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { AmountField, FormGrid, NotesField } from '../../../ui/form-fields.tsx';
import { ChoiceField, LineField, WordsField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { plannedDraft, plannedNumbers, plannedOf, type PlannedNumber } from './planned-draft.ts';

const words = text.templates.standard;

interface PlannedDialogProps {
  readonly campaignId: string;
  /** All that are planned. */
  readonly planned: readonly PlannedDeliverable[];
  /** The place of the one to change, or `null` to add one. */
  readonly place: number | null;
  readonly close: () => void;
}

/** Adds or changes what everybody who joins is to make. */
export function PlannedDialog({ campaignId, planned, place, close }: PlannedDialogProps) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => plannedDraft(place === null ? null : planned[place]!));
  const save = () => {
    const made = plannedOf(draft);
    if (typeof made === 'string') return made;
    const deliverables =
      place === null ? [...planned, made] : planned.map((one, index) => (index === place ? made : one));
    return run('campaign.setStandard', { campaignId, deliverables });
  };
  const number = (name: PlannedNumber) => (
    <AmountField
      label={plannedNumbers[name]}
      value={draft.numbers[name]}
      onChange={(value) => set('numbers')({ ...draft.numbers, [name]: value })}
      isWhole
    />
  );
  return (
    <FormDialog title={words.deliverableTitle} saveLabel={words.saveDeliverable} close={close} save={save}>
      <FormGrid>
        <LineField label={words.format} value={draft.format} onChange={set('format')} helperText={words.formatHelp} />
        <ChoiceField
          label={words.platform}
          value={draft.platform}
          choices={platforms}
          names={platformNames}
          onChange={(platform) => platform !== '' && set('platform')(platform)}
          isRequired
        />
        {number('count')}
        {number('draftDueAfterDays')}
        {number('windowStartsAfterDays')}
        {number('windowEndsAfterDays')}
        {number('leastSeconds')}
        {number('leastDaysOnline')}
        {number('pinnedDays')}
        <LineField label={words.link} value={draft.link} onChange={set('link')} />
        <div className="wide" style={{ display: 'grid' }}>
          <WordsField label={words.tags} value={draft.tags} onChange={set('tags')} />
        </div>
        <NotesField label={words.caption} value={draft.caption} onChange={set('caption')} />
      </FormGrid>
    </FormDialog>
  );
}
