import { useState } from 'react';
import type { Client } from '#shared/model/client.ts';
import { text } from '#shared/text/text.ts';
import { useFormCommand } from '../../state/use-command.ts';
import { useQuery } from '../../state/use-query.ts';
import { CurrencyField } from '../../ui/currency-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LineField } from '../../ui/text-fields.tsx';

const words = text.clients;

interface ClientDialogProps {
  /** The client to change, or `null` to add one. */
  readonly client: Client | null;
  readonly close: () => void;
  readonly created?: (id: string) => void;
}

/** Name and currency of a client; the rest is said on its page. */
export function ClientDialog({ client, close, created }: ClientDialogProps) {
  const run = useFormCommand();
  const homeCurrency = useQuery('workspace.summary', {}).data?.workspace.homeCurrency ?? null;
  const [name, setName] = useState(client?.name ?? '');
  const [chosen, setChosen] = useState<string | null | undefined>(client ? (client.currency ?? null) : undefined);
  const currency = chosen === undefined ? homeCurrency : chosen;
  const save = () =>
    client
      ? run('client.update', { clientId: client.id, name, currency })
      : run('client.create', { name, ...(currency !== null && { currency }) });
  return (
    <FormDialog
      title={client ? words.page.editName : words.addTitle}
      {...(client ? {} : { saveLabel: words.addLabel })}
      close={close}
      save={save}
      done={(result) => {
        const id = result.tag === 'done' ? result.createdIds[0] : undefined;
        if (!client && id !== undefined) created?.(id);
      }}
    >
      <LineField label={words.fields.name} value={name} onChange={setName} />
      <CurrencyField label={words.fields.currency} value={currency} onChange={setChosen} />
    </FormDialog>
  );
}
