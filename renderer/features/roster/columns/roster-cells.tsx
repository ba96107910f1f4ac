import BlockIcon from '@mui/icons-material/Block';
import ClashIcon from '@mui/icons-material/WarningAmberOutlined';
import FlagIcon from '@mui/icons-material/OutlinedFlag';
import Chip from '@mui/material/Chip';
import { measureName } from '#shared/domain/accounts/platform-measures.ts';
import { daysBetween } from '#shared/lib/calendar-day.ts';
import type { MoneyText } from '#shared/lib/money.ts';
import type { CustomValue } from '#shared/model/custom-field.ts';
import { platformNames } from '#shared/model/platform.ts';
import type { CustomFieldListItem } from '#shared/queries/custom-field-list.ts';
import type { RosterRow } from '#shared/queries/roster-types.ts';
import { text } from '#shared/text/text.ts';
import { customValueText } from '../../../state/custom-value-text.ts';
import { countText, dayText, moneyText, percentText, shortCountText } from '../../../state/format.ts';
import { today } from '../../../state/today.ts';
import { ValueCell } from '../../../ui/value-cell.tsx';
import { valueText } from '../use-roster-fields.ts';

const words = text.roster;

/** Stands where a value is still being worked out, which is not the same as unknown. */
export function PendingCell() {
  return (
    <span className="quiet" title={words.pending} aria-label={words.pending} role="img">
      …
    </span>
  );
}

/** A text, or a dash where nothing is known. */
export function TextCell({ value }: { readonly value: string | null }) {
  return value === null || value === '' ? (
    <ValueCell shown={null} full={null} />
  ) : (
    <span title={value} dir="auto">
      {value}
    </span>
  );
}

/** Several words, all of them one hover away. Of very many only the first are put on screen. */
export function WordsCell({ words: all }: { readonly words: readonly string[] }) {
  if (all.length === 0) return <ValueCell shown={null} full={null} />;
  const shown = all.slice(0, 20).join(', ');
  return (
    <span className="quiet" title={all.slice(0, 100).join(', ')} dir="auto">
      {shown}
    </span>
  );
}

export function CountCell({ value }: { readonly value: number | null }) {
  return (
    <ValueCell shown={value === null ? null : shortCountText(value)} full={value === null ? null : countText(value)} />
  );
}

/** The size of the largest account; hovering says what its platform counts, since not every platform has followers. */
export function AudienceCell({ row }: { readonly row: RosterRow }) {
  const [largest] = row.accounts;
  if (!largest || largest.followers === null) return <ValueCell shown={null} full={null} />;
  const measure = measureName(largest.platform, largest.audienceMeasure ?? 'followers');
  return <span title={words.audience(countText(largest.followers), measure)}>{shortCountText(largest.followers)}</span>;
}

export function MoneyCell({ value }: { readonly value: MoneyText | null }) {
  return <ValueCell shown={value && moneyText(value)} full={null} />;
}

/** The name, with what has to be known before anybody writes to the person. */
export function NameCell({ row }: { readonly row: RosterRow }) {
  return (
    <>
      <span className="strong" title={row.nativeName ?? row.name} dir="auto">
        {row.name}
      </span>
      {row.isArchived ? <Chip size="small" variant="outlined" label={words.archivedMark} /> : null}
      {row.doNotContact ? <BlockIcon titleAccess={words.doNotContact} color="error" sx={{ fontSize: 16 }} /> : null}
    </>
  );
}

export function HandleCell({ row }: { readonly row: RosterRow }) {
  const others = row.accounts.length - 1;
  const names = row.accounts.map((account) => `${platformNames[account.platform]} ${account.handle ?? ''}`).join('\n');
  return (
    <>
      <span className={row.handle === null ? 'quiet' : undefined} title={row.handle ?? undefined}>
        {row.handle ?? '–'}
      </span>
      {others > 0 ? (
        <span className="quiet fixed" title={names}>
          {words.moreAccounts(others)}
        </span>
      ) : null}
    </>
  );
}

export function TierCell({ row }: { readonly row: RosterRow }) {
  if (row.tier === null) return <ValueCell shown={null} full={null} />;
  return (
    <span title={row.isTierOverride ? text.accounts.tier.chosen : undefined}>
      {words.tiers[row.tier]}
      {row.isTierOverride ? <span aria-label={text.accounts.tier.chosen}> *</span> : null}
    </span>
  );
}

/** The part of the niche that is smaller. */
export function SizeCell({ value }: { readonly value: number | null }) {
  if (value === null) return <ValueCell shown={null} full={null} />;
  const share = percentOf(value);
  return <span title={words.biggerThan(share)}>{share}</span>;
}

const shareFormat = new Intl.NumberFormat(navigator.language, { style: 'percent', maximumFractionDigits: 0 });
const percentOf = (value: number): string => shareFormat.format(value);

/** An engagement rate with its formula one hover away. */
export function RateCell({ value }: { readonly value: number | null }) {
  if (value === null) return <ValueCell shown={null} full={null} />;
  return <span title={words.hints['engagementRate']}>{percentText(value)}</span>;
}

/** Why figures of the person are worth a look; none is a judgement. */
export function LooksCell({ looks }: { readonly looks: readonly string[] }) {
  if (looks.length === 0) return <span />;
  const reasons = looks.map((look) => valueText('worthALook', look));
  return (
    <>
      <FlagIcon aria-hidden sx={{ fontSize: 16, color: 'warning.main', flex: 'none' }} />
      <span className="quiet" title={reasons.map((reason) => text.accounts.worthALook(reason)).join('\n')}>
        {reasons.join(', ')}
      </span>
    </>
  );
}

/** Open clashes of the person's exclusivity and exclusivity without an end, the worst in front. */
export function ExclusivityCell({ marks }: { readonly marks: RosterRow['exclusivity'] }) {
  const [worst] = marks;
  if (worst === undefined) return <span />;
  const shown = marks.map((mark) => valueText('exclusivity', mark)).join(', ');
  const color = worst === 'breach' ? 'error.main' : worst === 'likely' ? 'warning.main' : 'text.secondary';
  return (
    <>
      <ClashIcon aria-hidden sx={{ fontSize: 16, color, flex: 'none' }} />
      <span title={shown}>{shown}</span>
    </>
  );
}

/** The lowest price of each currency. */
export function PriceCell({ prices }: { readonly prices: readonly MoneyText[] }) {
  const [first, ...others] = prices;
  if (!first) return <ValueCell shown={null} full={null} />;
  return (
    <>
      <span>{moneyText(first)}</span>
      {others.length > 0 ? (
        <span className="quiet fixed" title={prices.map(moneyText).join('\n')}>
          {words.moreAccounts(others.length)}
        </span>
      ) : null}
    </>
  );
}

/** A day; as so many days ago with the day itself one hover away where that says more. */
export function DayCell({ day, isRelative = false }: { readonly day: string | null; readonly isRelative?: boolean }) {
  if (day === null) return <ValueCell shown={null} full={null} />;
  return <span title={dayText(day)}>{isRelative ? relativeDay(day) : dayText(day)}</span>;
}

function relativeDay(day: string): string {
  const days = daysBetween(day, today());
  if (days === 0) return words.days.today;
  return days > 0 ? words.days.ago(days) : words.days.ahead(-days);
}

/** A value of one of the agency's own fields, as text: a link is opened on the person's page. */
export function CustomCell({
  field,
  value,
}: {
  readonly field: Pick<CustomFieldListItem, 'type'>;
  readonly value: CustomValue | undefined;
}) {
  return <TextCell value={value === undefined ? null : customValueText(field, value)} />;
}
