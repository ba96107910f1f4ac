import { fromMoneyText } from '../../lib/money.ts';
import { accountKey } from '../../model/account.ts';
import { kinds, type RowOf } from '../../model/kinds.ts';
import { storedKinds, type StoredKind } from '../../model/kind-names.ts';

/** Rows of every kind, each list in id order. */
export type WorkspaceRows = { readonly [Kind in StoredKind]: readonly RowOf[Kind][] };

/** Something wrong in the body of a workspace file. Line 1 is the first row of its kind; 0 is the whole section. */
export interface WorkspaceFileProblem {
  readonly kind: string;
  readonly line: number;
  readonly problem: string;
}

/** Collects problems up to a limit; what is beyond it is counted, not kept. */
export interface ProblemList {
  add(kind: string, line: number, problem: string): void;
  readonly isFull: boolean;
  readonly problems: readonly WorkspaceFileProblem[];
}

export function createProblemList(limit: number): ProblemList {
  const problems: WorkspaceFileProblem[] = [];
  return {
    problems,
    get isFull() {
      return problems.length >= limit;
    },
    add(kind, line, problem) {
      if (problems.length < limit) problems.push({ kind, line, problem });
    },
  };
}

/**
 * Checks what no row can tell by itself: every reference names a row that is there, ids and natural keys are unique,
 * a payment's allocations are in its currency and add up to it, and there is exactly one workspace row.
 */
export function checkRowsTogether(rows: WorkspaceRows, problems: ProblemList): void {
  if (rows.workspace.length !== 1) {
    problems.add('workspace', 0, `holds ${rows.workspace.length} rows; a workspace file has exactly one`);
  }
  const ids = new Map<StoredKind, ReadonlySet<string>>();
  for (const kind of storedKinds) ids.set(kind, checkOrder(kind, rows[kind], problems));
  for (const kind of storedKinds) checkReferences(kind, rows[kind], ids, problems);
  checkUnique('account', rows.account, problems, ({ platform, handle }) =>
    handle === undefined ? null : accountKey(platform, handle),
  );
  checkUnique('collaboration', rows.collaboration, problems, (row) => `${row.campaignId} ${row.influencerId}`);
  for (const [index, payment] of rows.payment.entries()) {
    const problem = allocationProblem(payment);
    if (problem) problems.add('payment', index + 1, problem);
  }
}

function checkOrder(kind: StoredKind, rows: readonly { id: string }[], problems: ProblemList): ReadonlySet<string> {
  const ids = new Set<string>();
  let last = '';
  for (const [index, { id }] of rows.entries()) {
    if (id === last || ids.has(id)) problems.add(kind, index + 1, `repeats the id ${id}`);
    else if (id < last) problems.add(kind, index + 1, 'is not in the order of ids');
    ids.add(id);
    last = id;
  }
  return ids;
}

function checkReferences<Kind extends StoredKind>(
  kind: Kind,
  rows: readonly RowOf[Kind][],
  ids: ReadonlyMap<StoredKind, ReadonlySet<string>>,
  problems: ProblemList,
): void {
  for (const reference of kinds[kind].references) {
    const known = ids.get(reference.kind);
    for (let index = 0; index < rows.length; index += 1) {
      for (const id of reference.ids(rows[index]!)) {
        if (id !== undefined && !known?.has(id)) {
          problems.add(kind, index + 1, `names the ${reference.kind} ${id}, which is not in the file`);
        }
      }
    }
  }
}

function checkUnique<Row>(
  kind: StoredKind,
  rows: readonly Row[],
  problems: ProblemList,
  keyOf: (row: Row) => string | null,
): void {
  const lineByKey = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(row);
    if (key === null) continue;
    const first = lineByKey.get(key);
    if (first === undefined) lineByKey.set(key, index + 1);
    else problems.add(kind, index + 1, `is the same ${kind} as line ${first}`);
  }
}

function allocationProblem(payment: RowOf['payment']): string | null {
  if (payment.allocations.length === 0) return null;
  const { currency } = payment.amount;
  let sum = 0n;
  for (const { amount } of payment.allocations) {
    if (amount.currency !== currency) return `is in ${currency} but has an allocation in ${amount.currency}`;
    sum += fromMoneyText(amount).minor;
  }
  const isBalanced = sum === fromMoneyText(payment.amount).minor;
  return isBalanced ? null : 'has allocations that do not add up to its amount';
}
