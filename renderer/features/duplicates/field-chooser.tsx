import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import Typography from '@mui/material/Typography';
import type { ComparedField } from '#shared/queries/duplicates-compare.ts';
import type { PersonSketch } from '#shared/queries/person-sketch.ts';
import { text } from '#shared/text/text.ts';
import { plainTable } from '../../ui/plain-table.ts';
import { holderOf, type Choices } from './merge-choices.ts';

const words = text.duplicates.merge;

interface FieldChooserProps {
  readonly people: readonly PersonSketch[];
  readonly fields: readonly ComparedField[];
  readonly chosen: Choices;
  readonly choose: (field: string, influencerId: string) => void;
}

/** Every field in which the people differ, with everybody's value to choose from and why one is proposed. */
export function FieldChooser({ people, fields, chosen, choose }: FieldChooserProps) {
  const differing = fields.filter(({ differs }) => differs);
  const same = fields.filter(({ differs }) => !differs).map(({ label }) => label);
  return (
    <Box
      component="section"
      aria-label={words.differs}
      sx={{ '& table': { tableLayout: 'fixed' }, '& table td, & table th': { whiteSpace: 'normal', height: 'auto' } }}
    >
      {differing.length === 0 ? null : (
        <>
          <Typography component="h2" variant="h2">
            {words.differs}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ pb: 2 }}>
            {words.differsHelp}
          </Typography>
          <Box component="table" sx={plainTable}>
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                {people.map(({ id, name }) => (
                  <Box component="th" scope="col" key={id} sx={{ overflowWrap: 'anywhere' }}>
                    <bdi>{name}</bdi>
                  </Box>
                ))}
                <th scope="col">{words.why}</th>
              </tr>
            </thead>
            <tbody>
              {differing.map((field) => (
                <FieldRow key={field.field} field={field} people={people} chosen={chosen} choose={choose} />
              ))}
            </tbody>
          </Box>
        </>
      )}
      {same.length === 0 ? null : (
        <Typography variant="body2" color="textSecondary" sx={{ pt: 2 }}>
          {words.same(same.join(', '))}
        </Typography>
      )}
    </Box>
  );
}

interface FieldRowProps extends Omit<FieldChooserProps, 'fields'> {
  readonly field: ComparedField;
}

function FieldRow({ field, people, chosen, choose }: FieldRowProps) {
  const holder = holderOf(field, chosen);
  const isProposal = holder === field.proposal.influencerId;
  return (
    <tr>
      <th scope="row">{field.label}</th>
      {people.map((person, at) => {
        const value = field.values[at] ?? null;
        return (
          <td key={person.id}>
            {value === null ? (
              <Box component="span" sx={{ color: 'text.secondary', pl: '26px' }}>
                {words.unknown}
              </Box>
            ) : (
              <FormControlLabel
                sx={{ alignItems: 'flex-start', m: 0, overflowWrap: 'anywhere' }}
                control={
                  <Radio
                    size="small"
                    sx={{ p: 0.5, mr: 1 }}
                    name={`merge-${field.field}`}
                    checked={holder === person.id}
                    onChange={() => choose(field.field, person.id)}
                    slotProps={{ input: { 'aria-label': `${field.label}: ${value}, ${person.name}` } }}
                  />
                }
                label={<bdi>{shortened(value)}</bdi>}
                slotProps={{ typography: { variant: 'body2', sx: { pt: 0.5 } } }}
              />
            )}
          </td>
        );
      })}
      <td className="quiet">{isProposal ? words.proposals[field.proposal.why] : words.chosenByHand}</td>
    </tr>
  );
}

const LONGEST = 300;

/** The whole of a long text is with the person; here its beginning tells it from the other. */
function shortened(value: string): string {
  return value.length <= LONGEST ? value : `${value.slice(0, LONGEST)}…`;
}
