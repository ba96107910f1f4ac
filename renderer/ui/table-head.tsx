export interface TableColumn {
  readonly label: string;
  /** Numbers stand at the end of their column. */
  readonly isEnd?: boolean;
}

/** The head of a plain table. */
export function TableHead({ columns }: { readonly columns: readonly TableColumn[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ label, isEnd }) => (
          <th key={label} scope="col" {...(isEnd ? { className: 'end' } : {})}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}
