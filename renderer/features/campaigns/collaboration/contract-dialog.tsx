import Typography from '@mui/material/Typography';
import { payeeKinds, type Collaboration, type Contract } from '#shared/model/collaboration.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { AmountField, DayField, FormGrid } from '../../../ui/form-fields.tsx';
import { ChoiceField, LineField, NoteField } from '../../../ui/text-fields.tsx';
import { useDraft } from '../../../state/use-draft.ts';
import { typedNumber } from './terms-draft.ts';

const words = text.collaboration.contractTab;
const labels = text.collaboration.contract;

/** Fields of a contract that are typed as text or a day. */
const typedFields = [
  'creatorLegalName',
  'agencyLegalName',
  'payeeName',
  'taxCountry',
  'taxNumber',
  'governingLaw',
  'version',
  'signedOn',
  'confidentiality',
  'embargoUntilOn',
  'cancellation',
  'bannedClaims',
  'productReturn',
  'productPermit',
  'claimsReviewedOn',
] as const satisfies readonly (keyof Contract)[];
type TypedField = (typeof typedFields)[number];

interface ContractDialogProps {
  readonly collaboration: Collaboration;
  readonly close: () => void;
}

/** The form for what the contract says. Its clauses are ticked beside it. */
export function ContractDialog({ collaboration, close }: ContractDialogProps) {
  const run = useFormCommand();
  const { contract } = collaboration;
  const [draft, set] = useDraft(() => ({
    ...(Object.fromEntries(typedFields.map((field) => [field, contract?.[field] ?? ''])) as Record<TypedField, string>),
    payeeKind: contract?.payeeKind ?? ('' as const),
    dataDuty: contract?.dataDuty?.what ?? '',
    dataDays: contract?.dataDuty?.withinDays === undefined ? '' : String(contract.dataDuty.withinDays),
  }));
  const save = () => {
    const { payeeKind, dataDuty, dataDays, ...typed } = draft;
    const withinDays = typedNumber(dataDays);
    return run('collaboration.update', {
      id: collaboration.id,
      contract: {
        ...typed,
        ...(payeeKind !== '' && { payeeKind }),
        ...(contract?.clauses && { clauses: contract.clauses }),
        dataDuty: { what: dataDuty, ...(withinDays !== undefined && { withinDays }) },
      },
    });
  };
  const line = (field: TypedField, helperText?: string) => (
    <LineField label={labels[field]} value={draft[field]} onChange={set(field)} helperText={helperText} />
  );
  const day = (field: TypedField) => <DayField label={labels[field]} value={draft[field]} onChange={set(field)} />;
  const note = (field: TypedField) => <NoteField label={labels[field]} value={draft[field]} onChange={set(field)} />;
  return (
    <FormDialog title={words.edit} close={close} save={save} maxWidth="md">
      <Typography component="h3" variant="h3">
        {words.parties}
      </Typography>
      <FormGrid>
        {line('creatorLegalName')}
        {line('agencyLegalName')}
        {line('payeeName')}
        <ChoiceField
          label={labels.payeeKind}
          value={draft.payeeKind}
          choices={payeeKinds}
          names={text.collaboration.payees}
          onChange={set('payeeKind')}
        />
        {line('taxCountry')}
        {line('taxNumber', words.taxNumberHelp)}
        {line('governingLaw')}
        {line('version')}
        {day('signedOn')}
        {day('embargoUntilOn')}
      </FormGrid>
      <Typography component="h3" variant="h3">
        {words.limits}
      </Typography>
      {note('confidentiality')}
      {note('cancellation')}
      <FormGrid>
        <LineField
          label={labels.dataDuty}
          value={draft.dataDuty}
          onChange={set('dataDuty')}
          helperText={words.dataDutyHelp}
        />
        <AmountField label={labels.dataDays} value={draft.dataDays} onChange={set('dataDays')} isWhole />
      </FormGrid>
      <Typography component="h3" variant="h3">
        {words.products}
      </Typography>
      {note('bannedClaims')}
      <FormGrid>
        {line('productReturn')}
        {line('productPermit', words.permitHelp)}
        {day('claimsReviewedOn')}
      </FormGrid>
    </FormDialog>
  );
}
