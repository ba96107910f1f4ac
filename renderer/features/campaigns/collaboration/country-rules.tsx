import Typography from '@mui/material/Typography';
import type { Collaboration } from '#shared/model/collaboration.ts';
import { text } from '#shared/text/text.ts';
import { today } from '../../../state/today.ts';
import { useQuery } from '../../../state/use-query.ts';
import { QueryProblem } from '../../../ui/query-problem.tsx';
import { FranceRule } from './france-rule.tsx';
import { IndonesiaRule } from './indonesia-rule.tsx';

const words = text.collaboration.contractTab;

/** What the rules of the countries concerned ask for, as far as the product knows them. */
export function CountryRules({ collaboration }: { readonly collaboration: Collaboration }) {
  const { data, error, retry } = useQuery('collaboration.compliance', { id: collaboration.id, today: today() });
  if (data === null) return error === null ? null : <QueryProblem reason={error} retry={retry} />;
  const { france, indonesia } = data;
  if (!france && !indonesia) {
    return (
      <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
        {words.noRules}
      </Typography>
    );
  }
  return (
    <>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 4 }}>
        {words.notAdvice}
      </Typography>
      {france ? <FranceRule facts={france} /> : null}
      {indonesia ? <IndonesiaRule facts={indonesia} contract={collaboration.contract} /> : null}
    </>
  );
}
