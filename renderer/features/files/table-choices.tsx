import Box from '@mui/material/Box';
import { importKinds, WITHOUT_MEMORY, type FileChoices, type FilePreview } from '#shared/domain/import/import-types.ts';
import { presets } from '#shared/domain/import/presets/presets.ts';
import { isCalendarDay } from '#shared/lib/calendar-day.ts';
import { platformNames, platforms } from '#shared/model/platform.ts';
import { text } from '#shared/text/text.ts';
import type { ChoicesPatch } from './import-choices.ts';
import { KeptField } from './kept-field.tsx';
import { needPlace, type Need } from './needs.ts';
import { OneOf } from './one-of.tsx';
import { OwnerField } from './owner-field.tsx';

const words = text.files.import;
const say = text.files.importScreen;

const kindsWithPresets = importKinds.filter((kind) => presets.some((preset) => preset.kind === kind));

interface TableChoicesProps {
  readonly file: FilePreview;
  readonly index: number;
  readonly choices: FileChoices;
  readonly needs: readonly Need[];
  readonly change: (patch: ChoicesPatch) => void;
  readonly isBusy: boolean;
}

/** What the rows of a table are and what holds for all of them, each guess to be changed where it is shown. */
export function TableChoices(props: TableChoicesProps) {
  const { file, choices, change, isBusy } = props;
  const kind = file.preset?.kind ?? choices.kind ?? null;
  const kinds = kind === 'records' ? (['records', ...kindsWithPresets] as const) : kindsWithPresets;
  const own = kind === null ? [] : presets.filter((preset) => preset.kind === kind);
  const isListed = file.preset === null || own.some(({ id }) => id === file.preset?.id);
  const labels = [
    ...(isListed || file.preset === null ? [] : [[file.preset.id, file.preset.label] as const]),
    ...own.map(({ id, label }) => [id, label] as const),
  ];
  return (
    <>
      <OneOf
        label={say.kindLabel}
        value={kind}
        options={kinds.map((each) => [each, say.kinds[each]])}
        unknown={say.kindNone}
        choose={(chosen) => change({ kind: chosen, preset: null, columns: null })}
        isBusy={isBusy}
      />
      {kind === null ? null : (
        <OneOf
          label={words.preset}
          value={file.preset?.id ?? null}
          options={labels}
          unknown={say.kindNone}
          choose={(preset) => change({ preset, kind: null, columns: null })}
          isBusy={isBusy}
        />
      )}
      {file.format === 'table' || file.format === 'workbook' ? (
        <KeptField
          type="number"
          label={say.headerRow}
          value={file.headerRow === 0 ? '' : String(file.headerRow)}
          isDisabled={isBusy}
          keep={(typed) => {
            const headerRow = Number(typed);
            if (!Number.isInteger(headerRow) || headerRow < 1) return false;
            // What was remembered knows its headers by itself.
            change({ headerRow, ...(file.remembered !== null && { preset: WITHOUT_MEMORY }) });
            return true;
          }}
        />
      ) : null}
      <CellStyles {...props} />
      <RowsBelongTo {...props} />
    </>
  );
}

/** How numbers and days are written, where the cells leave it open. */
function CellStyles({ file: { unclear, decimals, dateOrder }, change, isBusy }: TableChoicesProps) {
  return (
    <>
      {unclear.includes('decimals') ? (
        <OneOf
          label={words.decimals}
          value={decimals}
          options={(['point', 'comma'] as const).map((style) => [style, words.decimalStyles[style]])}
          choose={(style) => change({ decimals: style })}
          isBusy={isBusy}
        />
      ) : null}
      {unclear.includes('dateOrder') ? (
        <OneOf
          label={words.dateOrder}
          value={dateOrder}
          options={(['dmy', 'mdy'] as const).map((order) => [order, words.dateOrders[order]])}
          choose={(order) => change({ dateOrder: order })}
          isBusy={isBusy}
        />
      ) : null}
    </>
  );
}

/** Columns that say whose a row is. */
const ownerFields: ReadonlySet<string | null> = new Set(['influencer', 'handle', 'owner', 'ownerEmail']);
const ownedKinds: ReadonlySet<string> = new Set(['posts', 'orders', 'payouts', 'codes']);

/** Platform, owner and day, where the rows do not say them. */
function RowsBelongTo({ file, index, choices, needs, change, isBusy }: TableChoicesProps) {
  const kind = file.preset?.kind ?? null;
  const messageOf = (what: Need['what']): string | null => needs.find((need) => need.what === what)?.message ?? null;
  const hasFigures = kind === 'influencers' || kind === 'posts';
  const namesOwner = file.columns.some(({ field }) => ownerFields.has(field));
  const hasHandles = file.columns.some(({ field }) => field === 'handle');
  const owner = messageOf('owner');
  const platform = messageOf('platform');
  const takesOwner = kind !== null && ownedKinds.has(kind) && !namesOwner;
  return (
    <>
      {hasFigures || hasHandles || platform !== null ? (
        <Box id={needPlace('platform', index)} sx={{ display: 'grid' }}>
          <OneOf
            label={words.platform}
            value={file.platform}
            options={platforms.map((each) => [each, platformNames[each]])}
            unknown={words.platformNone}
            helperText={platform ?? undefined}
            isNeeded={platform !== null}
            choose={(chosen) => change({ platform: chosen })}
            isBusy={isBusy}
          />
        </Box>
      ) : null}
      {takesOwner || owner !== null || choices.owner !== undefined ? (
        <Box id={needPlace('owner', index)}>
          <OwnerField
            value={choices.owner ?? ''}
            need={owner}
            keep={(said) => change({ owner: said })}
            isBusy={isBusy}
          />
        </Box>
      ) : null}
      {hasFigures || file.capturedOn !== null ? (
        <KeptField
          type="date"
          label={words.capturedOn}
          value={choices.capturedOn ?? file.capturedOn ?? ''}
          isDisabled={isBusy}
          keep={(day) => {
            if (!isCalendarDay(day)) return false;
            change({ capturedOn: day });
            return true;
          }}
        />
      ) : null}
    </>
  );
}
