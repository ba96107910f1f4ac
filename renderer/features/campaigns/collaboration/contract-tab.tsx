import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { contractClauses, type Collaboration, type ContractClause } from '#shared/model/collaboration.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';
import { useCommand } from '../../../state/use-command.ts';
import { OwnedFiles } from '../../../ui/owned-files.tsx';
import { FactSection, Facts } from '../../../ui/facts.tsx';
import { LongText } from '../../../ui/long-text.tsx';
import type { AgreedPage } from './collaboration-tabs.tsx';
import { ContractDialog } from './contract-dialog.tsx';
import { CountryRules } from './country-rules.tsx';
import { TabPage } from './tab-page.tsx';

const words = text.collaboration.contractTab;
const labels = text.collaboration.contract;

/** What the contract says, the signed file, and what the rules of the countries concerned ask for. */
export function ContractTab({ page }: { readonly page: AgreedPage }) {
  const [isEditing, setIsEditing] = useState(false);
  const { collaboration, parts } = page.agreed;
  const files = parts.attachment.filter(({ owner, role }) => owner.id === collaboration.id && role === 'contract');
  return (
    <TabPage>
      <FactSection title={words.facts} onEdit={() => setIsEditing(true)}>
        <ContractFacts collaboration={collaboration} />
      </FactSection>
      <FactSection title={words.files}>
        <OwnedFiles
          owner={{ kind: 'collaboration', id: collaboration.id }}
          purpose="contract"
          attachments={files}
          empty={words.noFile}
          addLabel={words.addFile}
        />
      </FactSection>
      <FactSection title={labels.clauses}>
        <ClauseList collaboration={collaboration} />
      </FactSection>
      <FactSection title={words.rules}>
        <CountryRules collaboration={collaboration} />
      </FactSection>
      {isEditing ? <ContractDialog collaboration={collaboration} close={() => setIsEditing(false)} /> : null}
    </TabPage>
  );
}

function ContractFacts({ collaboration: { contract = {} } }: { readonly collaboration: Collaboration }) {
  const { payeeKind, dataDuty } = contract;
  const day = (value: string | undefined) => value && dayText(value);
  const long = (value: string | undefined) => value !== undefined && <LongText>{value}</LongText>;
  return (
    <Facts
      facts={[
        { label: labels.signedOn, value: day(contract.signedOn) },
        { label: labels.version, value: contract.version },
        { label: labels.creatorLegalName, value: contract.creatorLegalName },
        { label: labels.agencyLegalName, value: contract.agencyLegalName },
        { label: labels.payeeName, value: contract.payeeName },
        { label: labels.payeeKind, value: payeeKind && text.collaboration.payees[payeeKind] },
        { label: labels.taxCountry, value: contract.taxCountry },
        { label: labels.taxNumber, value: contract.taxNumber },
        { label: labels.governingLaw, value: contract.governingLaw },
        { label: labels.embargoUntilOn, value: day(contract.embargoUntilOn) },
        { label: labels.confidentiality, value: long(contract.confidentiality) },
        { label: labels.cancellation, value: long(contract.cancellation) },
        {
          label: labels.dataDuty,
          value:
            dataDuty &&
            (dataDuty.withinDays === undefined
              ? dataDuty.what
              : text.collaboration.merging.dataDuty(dataDuty.what, dataDuty.withinDays)),
        },
        { label: labels.bannedClaims, value: long(contract.bannedClaims) },
        { label: labels.productReturn, value: contract.productReturn },
        { label: labels.productPermit, value: contract.productPermit },
        { label: labels.claimsReviewedOn, value: day(contract.claimsReviewedOn) },
      ]}
    />
  );
}

/** The clauses that checklists of contracts name, ticked in place. */
function ClauseList({ collaboration: { id, contract = {} } }: { readonly collaboration: Collaboration }) {
  const run = useCommand();
  const ticked = contract.clauses ?? [];
  const tick = (clause: ContractClause, isOn: boolean) => {
    const clauses = contractClauses.filter((one) => (one === clause ? isOn : ticked.includes(one)));
    void run('collaboration.update', { id, contract: { ...contract, clauses } });
  };
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {words.clausesHelp}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))' }}>
        {contractClauses.map((clause) => (
          <FormControlLabel
            key={clause}
            control={
              <Checkbox
                size="small"
                checked={ticked.includes(clause)}
                onChange={(event) => tick(clause, event.target.checked)}
              />
            }
            label={text.collaboration.clauses[clause]}
          />
        ))}
      </Box>
    </>
  );
}
