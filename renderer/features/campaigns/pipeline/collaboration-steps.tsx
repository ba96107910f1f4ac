import Box from '@mui/material/Box';
import { stageName } from '#shared/domain/pipeline/stages.ts';
import { text } from '#shared/text/text.ts';
import { instantText } from '../../../state/format.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { plainTable } from '../../../ui/plain-table.ts';
import { TableHead } from '../../../ui/table-head.tsx';
import type { AgreedPage } from '../collaboration/collaboration-tabs.tsx';

const words = text.pipeline.steps;

/** When each stage was entered, by whom, and what was missing then and why somebody went on all the same. */
export function CollaborationSteps({ page }: { readonly page: AgreedPage }) {
  const { agreed, stages } = page;
  const steps = (agreed.collaboration.steps ?? []).toReversed();
  if (steps.length === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>;
  return (
    <Box
      tabIndex={0}
      role="region"
      aria-label={words.label}
      sx={{ px: 6, py: 4, overflow: 'auto', flex: 1, minHeight: 0 }}
    >
      <Box component="table" aria-label={words.label} sx={plainTable}>
        <TableHead
          columns={[
            { label: words.stage },
            { label: words.at },
            { label: words.by },
            { label: words.overruled },
            { label: words.reason },
          ]}
        />
        <tbody>
          {steps.map((step, index) => (
            <tr key={steps.length - index}>
              <td className="strong">{stageName(stages, step.stage)}</td>
              <td className="figures">{instantText(step.at)}</td>
              <td dir="auto">{step.by ?? ''}</td>
              <td className="wide">{step.overruled?.map((rule) => text.pipeline.rules[rule]).join(', ') ?? ''}</td>
              <td className="wide" dir="auto">
                {step.reason ?? ''}
              </td>
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
