import TextField from '@mui/material/TextField';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import type { RosterCondition, RosterFilter } from '#shared/model/roster-view.ts';
import type { RosterFacet } from '#shared/queries/roster-types.ts';
import { text } from '#shared/text/text.ts';
import { dayText, moneyText } from '../../../state/format.ts';
import { fieldNumberText, isShare, type FieldInfo } from '../use-roster-fields.ts';
import { conditionsOn, withCondition } from './edit-filter.ts';
import { Quiet } from './facet-section.tsx';
import { KnownChoice } from './known-choice.tsx';
import { RangeBounds } from './range-bounds.tsx';
import { decimalOf, numberOf } from './typed-bounds.ts';

const words = text.roster.filters;

interface RangeSectionProps<Facet> {
  readonly field: FieldInfo;
  readonly facet: Facet;
  readonly filter: RosterFilter;
  readonly change: (filter: RosterFilter) => void;
}

export function NumberSection(props: RangeSectionProps<Extract<RosterFacet, { type: 'number' }>>) {
  const { field, facet, filter, change } = props;
  const { key } = field;
  const known = conditionsOn(filter, key).find((one) => one.test === 'number');
  const scale = isShare(key) ? 100 : 1;
  const shown = (bound: number | undefined) => (bound === undefined ? '' : String(Number((bound * scale).toFixed(6))));
  const set = (from: string, to: string) => {
    const [low, high] = [numberOf(from), numberOf(to)];
    const condition: RosterCondition | null =
      low === null && high === null
        ? null
        : {
            test: 'number',
            field: key,
            ...(low === null ? {} : { from: low / scale }),
            ...(high === null ? {} : { to: high / scale }),
          };
    change(withCondition(filter, key, 'number', condition));
  };
  return (
    <>
      {facet.least === null || facet.most === null ? (
        <Quiet>{words.noValues}</Quiet>
      ) : (
        <Quiet>{words.range(fieldNumberText(key, facet.least), fieldNumberText(key, facet.most))}</Quiet>
      )}
      <RangeBounds
        from={known?.test === 'number' ? shown(known.from) : ''}
        to={known?.test === 'number' ? shown(known.to) : ''}
        isWrong={(typed) => typed.trim() !== '' && numberOf(typed) === null}
        set={set}
      />
      <KnownChoice field={field} unknown={facet.unknown} filter={filter} change={change} />
    </>
  );
}

export function DaySection(props: RangeSectionProps<Extract<RosterFacet, { type: 'day' }>>) {
  const { field, facet, filter, change } = props;
  const { key } = field;
  const known = conditionsOn(filter, key).find((one) => one.test === 'day');
  const set = (from: string, to: string) =>
    change(
      withCondition(
        filter,
        key,
        'day',
        from === '' && to === ''
          ? null
          : { test: 'day', field: key, ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) },
      ),
    );
  return (
    <>
      {facet.least === null || facet.most === null ? (
        <Quiet>{words.noValues}</Quiet>
      ) : (
        <Quiet>{words.range(dayText(facet.least), dayText(facet.most))}</Quiet>
      )}
      <RangeBounds
        type="date"
        from={known?.test === 'day' ? (known.from ?? '') : ''}
        to={known?.test === 'day' ? (known.to ?? '') : ''}
        isWrong={(typed) => typed !== '' && !/^(19[789]\d|20\d\d|2100)-\d\d-\d\d$/.test(typed)}
        set={set}
      />
      <KnownChoice field={field} unknown={facet.unknown} filter={filter} change={change} />
    </>
  );
}

export function MoneySection(props: RangeSectionProps<Extract<RosterFacet, { type: 'money' }>>) {
  const { field, facet, filter, change } = props;
  const { key } = field;
  const found = conditionsOn(filter, key).find((one) => one.test === 'money');
  const known = found?.test === 'money' ? found : undefined;
  const [chosen, setChosen] = useState<string | null>(null);
  const currencies = [
    ...new Set([...(known ? [known.currency] : []), ...facet.currencies.map(({ least }) => least.currency)]),
  ];
  const currency = currencies.find((one) => one === (chosen ?? known?.currency)) ?? currencies[0];
  const range = facet.currencies.find(({ least }) => least.currency === currency);
  if (currency === undefined) {
    return (
      <>
        <Quiet>{words.noValues}</Quiet>
        <KnownChoice field={field} unknown={facet.unknown} filter={filter} change={change} />
      </>
    );
  }
  const own = known?.currency === currency ? known : undefined;
  const set = (from: string, to: string) => {
    const [low, high] = [decimalOf(from), decimalOf(to)];
    change(
      withCondition(
        filter,
        key,
        'money',
        low === null && high === null
          ? null
          : {
              test: 'money',
              field: key,
              currency,
              ...(low === null ? {} : { from: low }),
              ...(high === null ? {} : { to: high }),
            },
      ),
    );
  };
  return (
    <>
      {currencies.length > 1 ? (
        <TextField
          select
          label={words.currency}
          value={currency}
          onChange={(event) => setChosen(event.target.value)}
          fullWidth
          sx={{ mt: 2 }}
        >
          {currencies.map((one) => (
            <MenuItem key={one} value={one}>
              {one}
            </MenuItem>
          ))}
        </TextField>
      ) : null}
      {range ? <Quiet>{words.range(moneyText(range.least), moneyText(range.most))}</Quiet> : null}
      <RangeBounds
        key={currency}
        from={own?.from ?? ''}
        to={own?.to ?? ''}
        isWrong={(typed) => typed.trim() !== '' && decimalOf(typed) === null}
        set={set}
      />
      <KnownChoice field={field} unknown={facet.unknown} filter={filter} change={change} />
    </>
  );
}
