import { foldText } from '../../lib/text-fold.ts';
import type { Steps } from '../../lib/steps.ts';
import { platforms } from '../../model/platform.ts';
import type { AccountColumns } from './account-columns.ts';
import { NumberGroups } from './number-groups.ts';

/** Stands for all accounts of a platform, whatever their topics. */
const ALL_TOPICS = 0;

/** What accounts are compared by: rates and reach inside platform and tier, sizes inside platform, measure and topic. */
export class AccountGroups {
  readonly rates = new NumberGroups();
  readonly reaches = new NumberGroups();
  readonly sizes = new NumberGroups();
  private readonly columns: AccountColumns;
  /** Numbers of topics by how they are written, and by their folded text. */
  private readonly written = new Map<string, number>();
  private readonly folded = new Map<string, number>();

  constructor(columns: AccountColumns) {
    this.columns = columns;
  }

  /** Counts an account in by its values and the topics of its person. */
  add(position: number, topics: readonly string[]): void {
    this.forEach(position, topics, (group, key, value) => group.add(key, value));
  }

  /** Takes an account out; values and topics have to be those it was counted in by. */
  remove(position: number, topics: readonly string[]): void {
    this.forEach(position, topics, (group, key, value) => group.remove(key, value));
  }

  /** Puts every group in order ahead, in short pieces, so that the first question about one does not wait for it. */
  *sortInSteps(): Steps<void> {
    for (const groups of [this.rates, this.reaches, this.sizes]) yield* groups.sortInSteps();
  }

  /** The key of an account's band in `rates` and `reaches`. */
  bandKey(position: number): number {
    return platforms.indexOf(this.columns.accounts[position]!.platform) * 8 + this.columns.tierNumberAt(position);
  }

  /** The key of an account's niche in `sizes`; without a topic that of its platform. */
  nicheKey(position: number, topic: string | null): number {
    return this.sizeKey(position, topic === null ? ALL_TOPICS : this.numberOf(topic));
  }

  private forEach(
    position: number,
    topics: readonly string[],
    visit: (group: NumberGroups, key: number, value: number) => void,
  ): void {
    const { audience, checkedRate, reachRate } = this.columns;
    const size = audience[position]!;
    if (Number.isNaN(size)) return;
    const band = this.bandKey(position);
    if (!Number.isNaN(checkedRate[position]!)) visit(this.rates, band, checkedRate[position]!);
    if (!Number.isNaN(reachRate[position]!)) visit(this.reaches, band, reachRate[position]!);
    visit(this.sizes, this.sizeKey(position, ALL_TOPICS), size);
    for (const number of new Set(topics.map((topic) => this.numberOf(topic)))) {
      visit(this.sizes, this.sizeKey(position, number), size);
    }
  }

  private sizeKey(position: number, topic: number): number {
    const platform = platforms.indexOf(this.columns.accounts[position]!.platform);
    return (topic * platforms.length + platform) * 256 + this.columns.measureNumberAt(position);
  }

  private numberOf(topic: string): number {
    let number = this.written.get(topic);
    if (number === undefined) {
      const folded = foldText(topic);
      number = this.folded.get(folded) ?? this.folded.size + 1;
      this.folded.set(folded, number);
      this.written.set(topic, number);
    }
    return number;
  }
}
