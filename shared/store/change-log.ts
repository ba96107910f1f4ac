/** Changes remembered per kind: as many as one change of everybody in a large roster makes; two megabytes at most. */
export const CHANGES_REMEMBERED = 250_000;

/** Which rows changed last, so that what was made from all rows can be kept up instead of made again. */
export class ChangeLog {
  /** The id behind revision `r` is at `(r - 1) % CHANGES_REMEMBERED`. */
  private readonly ids: string[] = [];
  private newest = 0;
  /** Nothing is known of the changes up to this revision. */
  private forgotten = 0;

  /** Grows by one with every change. */
  get revision(): number {
    return this.newest;
  }

  note(id: string): void {
    this.ids[this.newest % CHANGES_REMEMBERED] = id;
    this.newest += 1;
    if (this.newest - this.forgotten > CHANGES_REMEMBERED) this.forgotten = this.newest - CHANGES_REMEMBERED;
  }

  /** So many changes at once that nobody wants to know them one by one. */
  skip(changes: number): void {
    this.newest += changes;
    this.forgotten = this.newest;
  }

  /** Ids changed after a revision, each once, in the order of their last change; `null` when that is not known. */
  since(revision: number): readonly string[] | null {
    if (revision > this.newest || revision < this.forgotten) return null;
    const ids = new Set<string>();
    for (let at = this.newest - 1; at >= revision; at -= 1) ids.add(this.ids[at % CHANGES_REMEMBERED]!);
    return [...ids].reverse();
  }
}
