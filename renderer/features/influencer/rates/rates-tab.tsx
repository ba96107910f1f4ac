import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import ExpandIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Fragment, useState } from 'react';
import { rateDay, type RateLine } from '#shared/domain/figures/rates-in-force.ts';
import { platformNames } from '#shared/model/platform.ts';
import type { Rate } from '#shared/model/rate.ts';
import type { InfluencerPageResult } from '#shared/queries/influencer-page.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText, moneyText } from '../../../state/format.ts';
import { useCommand } from '../../../state/use-command.ts';
import { plainTable } from '../../../ui/plain-table.ts';
import { RowAction } from '../../../ui/row-action.tsx';
import { evidenceText } from '../evidence-text.ts';
import { RateDialog } from './rate-dialog.tsx';

const words = text.person.rates;

/** What the person asks, format by format, with what they asked before. */
export function RatesTab({ page }: { readonly page: InfluencerPageResult }) {
  const [isRecording, setIsRecording] = useState(false);
  const { rates, influencer } = page;
  return (
    <Stack sx={{ px: 6, py: 5, gap: 3, alignItems: 'flex-start' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', width: '100%' }}>
        <Typography component="h2" variant="h2" sx={{ flex: 1 }}>
          {words.title}
        </Typography>
        <Button variant="outlined" onClick={() => setIsRecording(true)}>
          {words.record}
        </Button>
      </Box>
      {rates.length === 0 ? (
        <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {words.empty}
        </Typography>
      ) : (
        <RateTable rates={rates} />
      )}
      {isRecording ? <RateDialog page={page} influencerId={influencer.id} close={() => setIsRecording(false)} /> : null}
    </Stack>
  );
}

const keyOf = ({ inForce }: RateLine): string => inForce.id;

function RateTable({ rates }: { readonly rates: readonly RateLine[] }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set());
  const toggle = (key: string) =>
    setOpen((last) => {
      const next = new Set(last);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  return (
    <Box component="table" aria-label={words.title} className="figures" sx={plainTable}>
      <thead>
        <tr>
          <th scope="col">{words.platform}</th>
          <th scope="col">{words.format}</th>
          <th scope="col" className="end">
            {words.price}
          </th>
          <th scope="col">{words.since}</th>
          <th scope="col">{words.evidence}</th>
          <th scope="col">{words.earlier}</th>
          <th scope="col">
            <span className="visually-hidden">{text.influencer.more}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rates.map((line) => (
          <Fragment key={keyOf(line)}>
            <LineRow line={line} isOpen={open.has(keyOf(line))} toggle={() => toggle(keyOf(line))} />
            {open.has(keyOf(line)) ? line.earlier.map((rate) => <EarlierRow key={rate.id} rate={rate} />) : null}
          </Fragment>
        ))}
      </tbody>
    </Box>
  );
}

interface LineRowProps {
  readonly line: RateLine;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

function LineRow({ line, isOpen, toggle }: LineRowProps) {
  const { platform, format, inForce, earlier } = line;
  return (
    <tr>
      <td>{platformNames[platform]}</td>
      <td className="strong">{format}</td>
      <td className="end strong">{moneyText(inForce.price)}</td>
      <td className="quiet">{dayText(rateDay(inForce))}</td>
      <td className="quiet wide">{evidenceText(inForce.evidence)}</td>
      <td>
        {earlier.length === 0 ? (
          <span className="quiet">{words.none}</span>
        ) : (
          <Button
            size="small"
            onClick={toggle}
            aria-expanded={isOpen}
            aria-label={words.historyOf(format, platformNames[platform])}
            endIcon={<ExpandIcon sx={{ transform: isOpen ? 'rotate(180deg)' : undefined }} />}
            sx={{ my: -1, px: 1 }}
          >
            {words.history(countText(earlier.length))}
          </Button>
        )}
      </td>
      <td className="end">
        <RemoveRate rate={inForce} />
      </td>
    </tr>
  );
}

function EarlierRow({ rate }: { readonly rate: Rate }) {
  return (
    <tr>
      <td className="quiet">{platformNames[rate.platform]}</td>
      <td className="quiet">{rate.format}</td>
      <td className="end quiet">{moneyText(rate.price)}</td>
      <td className="quiet">{dayText(rateDay(rate))}</td>
      <td className="quiet wide" colSpan={2}>
        {evidenceText(rate.evidence)}
      </td>
      <td className="end">
        <RemoveRate rate={rate} />
      </td>
    </tr>
  );
}

function RemoveRate({ rate }: { readonly rate: Rate }) {
  const run = useCommand();
  return (
    <RowAction
      icon={DeleteIcon}
      label={words.remove(rate.format, moneyText(rate.price))}
      onClick={() => void run('rate.remove', { id: rate.id })}
    />
  );
}
