import type { StoredKind } from '../model/kind-names.ts';
import { runSteps, type Steps } from '../lib/steps.ts';
import { PAGE_CAPACITY, pageKey, type PageRows } from './page-codec.ts';
import { EMPTY_SUM, joinSums, type TextSum } from './text-sum.ts';

/** Where rows live at rest. `sum` is the checksum of what was last written; an empty page has none. */
export interface Page {
  readonly key: string;
  readonly kind: StoredKind;
  readonly partition: string;
  readonly number: number;
  readonly ids: Set<string>;
  sum: TextSum;
}

/** Which page every row of one kind lives in. New rows go to the youngest page of their partition while it has room. */
export class PageBook {
  readonly kind: StoredKind;
  private readonly capacity: number;
  private readonly pages = new Map<string, Page>();
  private readonly youngest = new Map<string, Page>();
  private readonly byRow = new Map<string, Page>();
  /** Rows of loaded pages. They are listed when the first one is asked for: a start need not wait for that. */
  private readonly loaded = new Map<Page, PageRows>();

  constructor(kind: StoredKind, capacity: number = PAGE_CAPACITY) {
    this.kind = kind;
    this.capacity = capacity;
  }

  /** A page as it was stored. */
  load(place: Pick<Page, 'partition' | 'number' | 'sum'>, rows: PageRows): void {
    const page = this.page(place.partition, place.number);
    page.sum = place.sum;
    this.loaded.set(page, rows);
  }

  pageOf(id: string): Page | undefined {
    this.listLoaded();
    return this.byRow.get(id);
  }

  /** The page with this number, made when it is not there yet. */
  page(partition: string, number: number): Page {
    const key = pageKey(this.kind, partition, number);
    const known = this.pages.get(key);
    if (known) return known;
    const page: Page = { key, kind: this.kind, partition, number, ids: new Set(), sum: EMPTY_SUM };
    this.pages.set(key, page);
    if (number >= (this.youngest.get(partition)?.number ?? -1)) this.youngest.set(partition, page);
    return page;
  }

  /** The page a new row of the partition goes to. */
  pageWithRoom(partition: string): Page {
    this.listLoaded();
    const last = this.youngest.get(partition);
    if (!last) return this.page(partition, 0);
    return last.ids.size < this.capacity ? last : this.page(partition, last.number + 1);
  }

  /** Puts a row into a page and out of the one it was in; `undefined` takes it out. */
  place(id: string, page: Page | undefined): void {
    this.listLoaded();
    const last = this.byRow.get(id);
    if (last === page) return;
    last?.ids.delete(id);
    if (page) {
      page.ids.add(id);
      this.byRow.set(id, page);
    } else {
      this.byRow.delete(id);
    }
  }

  /** Pages with rows in them. */
  *filled(): Generator<Page> {
    this.listLoaded();
    for (const page of this.pages.values()) if (page.ids.size > 0) yield page;
  }

  /** Number and joined checksums of the pages that hold rows. */
  totals(): { pages: number; sum: TextSum } {
    let pages = 0;
    let sum = EMPTY_SUM;
    for (const page of this.pages.values()) {
      if (page.ids.size === 0 && !this.loaded.get(page)?.count) continue;
      pages += 1;
      sum = joinSums(sum, page.sum);
    }
    return { pages, sum };
  }

  /** Lists the rows of loaded pages ahead; whoever needs them meanwhile lists what is left. */
  *listSteps(): Steps<void> {
    for (const [page, rows] of this.loaded) {
      this.loaded.delete(page);
      for (const { id } of rows.rows()) {
        page.ids.add(id);
        this.byRow.set(id, page);
      }
      yield;
    }
  }

  private listLoaded(): void {
    if (this.loaded.size > 0) runSteps(this.listSteps());
  }
}
