/** Positions remembered at most before the oldest are forgotten. */
const REMEMBERED = 500_000;

/** Which positions changed, for any number of readers that each come by at their own time. */
export class PositionLog {
  private positions: number[] = [];
  /** The cursor of the first position that is remembered. */
  private first = 0;

  /** Where a reader that has seen everything stands. */
  get cursor(): number {
    return this.first + this.positions.length;
  }

  note(position: number): void {
    if (this.positions.length >= REMEMBERED) this.forget();
    this.positions.push(position);
  }

  /** Any position may have changed. */
  forget(): void {
    this.first = this.cursor + 1;
    this.positions = [];
  }

  /** Positions that changed since a reader stood at the cursor, possibly more than once; `null` when any may have. */
  since(cursor: number): readonly number[] | null {
    if (cursor < this.first) return null;
    return cursor === this.cursor ? [] : this.positions.slice(cursor - this.first);
  }
}
