import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { CustomField } from '#shared/model/custom-field.ts';
import type { Influencer, MergedPerson } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { instantText } from '../../../state/format.ts';
import { Facts, FactSection, type Fact } from '../../../ui/facts.tsx';

const words = text.duplicates;

interface MergedSectionProps {
  readonly influencer: Influencer;
  readonly fields: readonly Pick<CustomField, 'id' | 'name'>[];
}

/** Who became part of this person, and the values that gave way; nothing for most people. */
export function MergedSection({ influencer, fields }: MergedSectionProps) {
  const { mergedFrom } = influencer;
  if (!mergedFrom) return null;
  return (
    <FactSection title={words.mergedSection.title}>
      <Stack sx={{ gap: 3 }}>
        {mergedFrom.map((merged) => (
          <div key={merged.influencerId}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {words.mergedSection.merged(merged.name, instantText(merged.mergedAt))}
            </Typography>
            {merged.otherValues.length === 0 ? null : <Facts facts={factsOf(merged, fields)} />}
          </div>
        ))}
      </Stack>
    </FactSection>
  );
}

/** The values that gave way, each field once. */
function factsOf({ otherValues }: MergedPerson, fields: MergedSectionProps['fields']): Fact[] {
  const byLabel = new Map<string, string[]>();
  for (const { field, value } of otherValues) {
    const label = labelOf(field, fields);
    byLabel.set(label, [...(byLabel.get(label) ?? []), value]);
  }
  return [...byLabel].map(([label, values]) => ({ label, value: values.join('; ') }));
}

function labelOf(field: string, fields: MergedSectionProps['fields']): string {
  if (!field.startsWith('custom:')) return words.fields[field as keyof typeof words.fields] ?? field;
  return fields.find(({ id }) => `custom:${id}` === field)?.name ?? words.customField;
}
