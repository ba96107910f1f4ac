import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { LedgerRow } from '#shared/domain/ledger/ledger-row.ts';
import type { LedgerListParams, LedgerListResult, LedgerSortKey } from '#shared/queries/ledger-list.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../state/format.ts';
import { useServices } from '../../state/services.ts';
import { useCommand } from '../../state/use-command.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { usePagedRows } from '../../ui/row-source.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { toggledSort } from '../../ui/sort-toggle.ts';
import { ledgerColumns } from './ledger-columns.tsx';
import { LedgerTotals } from './ledger-totals.tsx';
import { useLedgerView } from './ledger-view.ts';
import { FilterChoice } from './filter-choice.tsx';
import { PaymentDetailDialog } from './payment-detail-dialog.tsx';
import { PaymentFormDialog } from './payment-form-dialog.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useChosenRows } from './use-chosen-rows.ts';

const words = text.ledger;

type OpenDialog = { readonly kind: 'add' } | { readonly kind: 'detail' | 'edit'; readonly payment: LedgerRow } | null;

/** Every payment: what was paid to whom, and which campaigns bear it. */
export function LedgerPage() {
  const { engine } = useServices();
  const run = useCommand();
  const [, navigate] = useLocation();
  const view = useLedgerView();
  const { search, filter, sort } = view;
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const key = JSON.stringify([search, filter, sort]);
  const chosen = useChosenRows(key);

  const fetchRows = useCallback(
    (offset: number, limit: number) => {
      const terms: LedgerListParams['sort'] = [{ key: sort.key as LedgerSortKey, direction: sort.direction }];
      return engine.api.ask({ name: 'ledger.list', params: { search, filter, sort: terms, offset, limit } });
    },
    [engine, search, filter, sort],
  );
  const { source, answer, error, retry } = usePagedRows<LedgerRow, LedgerListResult>({
    key,
    ask: fetchRows,
    total: (result) => result.matching,
    rows: (result) => result.rows,
  });
  const columns = useMemo(() => ledgerColumns(chosen.rows, chosen.toggle), [chosen.rows, chosen.toggle]);
  const isEmpty = answer?.total === 0;
  const open = answer?.totals.reduce((sum, total) => sum + total.unallocatedPayments, 0) ?? 0;
  const allocate = (paymentIds: readonly string[] | null) =>
    run('payments.allocateByOrders', { paymentIds }).then((result) => {
      if (result.tag === 'done') chosen.clear();
    });
  const add = (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setDialog({ kind: 'add' })}>
      {words.add}
    </Button>
  );
  const [only] = chosen.rows.values();
  return (
    <>
      <PageHeader title={words.title} detail={answer && !isEmpty ? countLine(answer) : null}>
        {isEmpty ? null : (
          <SearchField
            ref={searchField}
            label={words.search}
            placeholder={words.searchPlaceholder}
            clearLabel={words.clearSearch}
            value={search}
            onChange={view.setSearch}
          />
        )}
        {add}
      </PageHeader>
      {error === null ? null : <QueryProblem reason={error} retry={retry} />}
      {isEmpty ? (
        <EmptyState
          title={words.empty.title}
          actions={
            <Button variant="outlined" onClick={() => navigate('/files/import')}>
              {words.empty.importFiles}
            </Button>
          }
        >
          {words.empty.text}
        </EmptyState>
      ) : (
        <>
          {answer && answer.totals.length > 0 ? <LedgerTotals totals={answer.totals} /> : null}
          <SelectionBar
            start={<FilterChoice value={filter} onChange={view.setFilter} />}
            count={chosen.rows.size}
            byOrders={() => void allocate([...chosen.rows.keys()])}
            byHand={only && chosen.rows.size === 1 ? () => setDialog({ kind: 'detail', payment: only }) : null}
            clear={chosen.clear}
            end={
              open > 0 && search === '' && filter !== 'allocated' ? (
                <Tooltip title={words.allocateAllHelp} describeChild>
                  <Button size="small" variant="outlined" onClick={() => void allocate(null)}>
                    {words.allocateAll}
                  </Button>
                </Tooltip>
              ) : null
            }
          />
          {answer?.matching === 0 ? (
            <NothingListed
              isAllAllocated={filter === 'unallocated' && search === ''}
              showAll={() => {
                view.setSearch('');
                view.setFilter('all');
              }}
            />
          ) : (
            <DataGrid
              label={words.listLabel}
              columns={columns}
              source={source}
              rowKey={(row) => row.id}
              sort={sort}
              onSort={(column) =>
                view.setSort(toggledSort(sort, column, column === 'influencer' ? 'ascending' : 'descending'))
              }
              onOpen={(payment) => setDialog({ kind: 'detail', payment })}
              checkedKeys={chosen.keys}
              onToggle={chosen.toggle}
              searchField={searchField}
              resetKey={key}
            />
          )}
        </>
      )}
      {dialog?.kind === 'detail' ? (
        <PaymentDetailDialog
          payment={dialog.payment}
          edit={() => setDialog({ kind: 'edit', payment: dialog.payment })}
          close={() => setDialog(null)}
        />
      ) : null}
      {dialog?.kind === 'add' || dialog?.kind === 'edit' ? (
        <PaymentFormDialog payment={dialog.kind === 'edit' ? dialog.payment : null} close={() => setDialog(null)} />
      ) : null}
    </>
  );
}

interface NothingListedProps {
  readonly isAllAllocated: boolean;
  readonly showAll: () => void;
}

function NothingListed({ isAllAllocated, showAll }: NothingListedProps) {
  return (
    <EmptyState
      title={isAllAllocated ? words.allAllocated : words.nothing}
      actions={
        <Button variant="outlined" onClick={showAll}>
          {words.showAll}
        </Button>
      }
    >
      {isAllAllocated ? words.allAllocatedText : words.nothingText}
    </EmptyState>
  );
}

function countLine({ matching, total }: LedgerListResult): string {
  return matching === total ? words.count(total, countText(total)) : words.some(countText(matching), countText(total));
}
