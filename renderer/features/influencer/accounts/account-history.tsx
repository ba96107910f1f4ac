import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { measureName } from '#shared/domain/accounts/platform-measures.ts';
import { metricNames, type MetricSnapshot } from '#shared/model/metric-snapshot.ts';
import type { AccountPage } from '#shared/queries/accounts-of-person.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText, instantText } from '../../../state/format.ts';
import { useCommand } from '../../../state/use-command.ts';
import { plainTable } from '../../../ui/plain-table.ts';
import { RowAction } from '../../../ui/row-action.tsx';

const words = text.accounts.history;
/** Rows shown before the rest is asked for. */
const SHOWN = 5;

/** Every snapshot of an account with its evidence; a wrong one can be taken away. */
export function AccountHistory({ page }: { readonly page: AccountPage }) {
  const [isWhole, setIsWhole] = useState(false);
  const { snapshots, name } = page;
  const more = snapshots.length - SHOWN;
  return (
    <div>
      <Typography component="h3" variant="h3" sx={{ mb: 1 }}>
        {words.title}
      </Typography>
      {snapshots.length === 0 ? (
        <Typography color="textSecondary">{words.empty}</Typography>
      ) : (
        <Box sx={{ overflowX: 'auto' }} role="region" aria-label={words.label(name)} tabIndex={0}>
          <Box component="table" aria-label={words.label(name)} className="figures" sx={plainTable}>
            <thead>
              <tr>
                <th scope="col">{words.day}</th>
                <th scope="col">{words.figures}</th>
                <th scope="col">{words.source}</th>
                <th scope="col">{words.by}</th>
                <th scope="col">
                  <span className="visually-hidden">{text.influencer.more}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {(isWhole ? snapshots : snapshots.slice(0, SHOWN)).map((snapshot) => (
                <SnapshotRow key={snapshot.id} page={page} snapshot={snapshot} />
              ))}
            </tbody>
          </Box>
        </Box>
      )}
      {more > 0 && !isWhole ? (
        <Button size="small" onClick={() => setIsWhole(true)} sx={{ mt: 1 }}>
          {words.more(countText(more))}
        </Button>
      ) : null}
    </div>
  );
}

function SnapshotRow({ page, snapshot }: { readonly page: AccountPage; readonly snapshot: MetricSnapshot }) {
  const run = useCommand();
  const { evidence, metrics, recordedAt } = snapshot;
  const { capturedOn, file, row, note, source, enteredBy } = evidence;
  const day = capturedOn === undefined ? words.noDay(instantText(recordedAt)) : dayText(capturedOn);
  const figures = metricNames.flatMap((metric) => {
    const value = metrics[metric];
    return value === undefined ? [] : [`${measureName(page.account.platform, metric)} ${countText(value)}`];
  });
  const from = [text.app.figure.sources[source], file === undefined ? null : words.file(file, row), note];
  return (
    <tr>
      <td>{day}</td>
      <td className="wide">{figures.join(' · ')}</td>
      <td className="quiet wide">{from.filter(Boolean).join(' · ')}</td>
      <td className="quiet">{enteredBy ?? ''}</td>
      <td className="end">
        <RowAction
          icon={DeleteIcon}
          label={words.remove(day)}
          onClick={() => void run('account.removeFigures', { snapshotId: snapshot.id })}
        />
      </td>
    </tr>
  );
}
