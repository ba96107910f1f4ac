import type { BudgetLineInput } from '#shared/domain/brief/tidy-content.ts';
import type { BudgetRow } from '#shared/domain/brief/budget-view.ts';
import { budgetCategories, type BudgetCategory, type Campaign } from '#shared/model/campaign.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { plainAmount, typedAmount } from '../../../ui/amount-input.ts';
import { CurrencyField } from '../../../ui/currency-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { AmountField, FormGrid } from '../../../ui/form-fields.tsx';
import { ChoiceField, LineField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';

const words = text.brief.budget;

interface LineDraft {
  readonly category: BudgetCategory;
  readonly planned: string;
  readonly currency: string | null;
  readonly note: string;
}

interface BudgetLineDialogProps {
  readonly campaign: Campaign;
  /** The category and currency to plan for, or `null` to choose them. */
  readonly row: BudgetRow | null;
  readonly close: () => void;
}

/** Plans an amount for a category, or changes what is planned. */
export function BudgetLineDialog({ campaign, row, close }: BudgetLineDialogProps) {
  const run = useFormCommand();
  const lines: readonly BudgetLineInput[] = campaign.budget ?? [];
  const at = lines.findIndex((line) => line.category === row?.category && line.planned.currency === row.currency);
  const [draft, set] = useDraft<LineDraft>(() => ({
    category: row?.category ?? 'fees',
    planned: row?.planned ? typedAmount(row.planned.amount) : '',
    currency: row?.currency ?? campaign.currency ?? null,
    note: row?.note ?? '',
  }));
  const save = () => {
    const { category, planned, currency, note } = draft;
    const line = { category, planned: { amount: plainAmount(planned), currency: currency ?? '' }, note };
    const budget = at === -1 ? [...lines, line] : lines.with(at, line);
    return run('campaign.update', { campaignId: campaign.id, budget });
  };
  return (
    <FormDialog title={at === -1 ? words.addTitle : words.editTitle} saveLabel={words.save} close={close} save={save}>
      <ChoiceField
        label={words.category}
        value={draft.category}
        choices={budgetCategories}
        names={words.categories}
        onChange={(category) => (category === '' ? undefined : set('category')(category))}
        isRequired
      />
      <FormGrid>
        <AmountField label={words.planned} value={draft.planned} onChange={set('planned')} isRequired />
        <CurrencyField label={words.currency} value={draft.currency} onChange={set('currency')} isRequired />
      </FormGrid>
      <LineField label={words.note} value={draft.note} onChange={set('note')} />
    </FormDialog>
  );
}
