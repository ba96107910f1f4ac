import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import OpenIcon from '@mui/icons-material/OpenInNew';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { ProductInput } from '#shared/domain/clients/tidy-client.ts';
import type { Client, Product } from '#shared/model/client.ts';
import type { ClientPageResult } from '#shared/queries/client-page.ts';
import { text } from '#shared/text/text.ts';
import { dayText, moneyText } from '../../state/format.ts';
import { useCommand, useFormCommand } from '../../state/use-command.ts';
import { useOpenLink } from '../../state/use-open-link.ts';
import { plainAmount, typedAmount } from '../../ui/amount-input.ts';
import { CurrencyField } from '../../ui/currency-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { AmountField, DayField, FormGrid } from '../../ui/form-fields.tsx';
import { plainTable } from '../../ui/plain-table.ts';
import { RowAction } from '../../ui/row-action.tsx';
import { LineField } from '../../ui/text-fields.tsx';
import { useDraft } from '../../state/use-draft.ts';

const words = text.clients.products;

/** What the client sells. */
export function ProductsTab({ page: { client } }: { readonly page: ClientPageResult }) {
  const run = useCommand();
  const openLink = useOpenLink();
  const [open, setOpen] = useState<Product | 'new' | null>(null);
  const products = client.products ?? [];
  const remove = (product: Product) =>
    void run('client.update', { clientId: client.id, products: products.filter((one) => one !== product) });
  return (
    <Stack sx={{ px: 6, py: 5, gap: 3, alignItems: 'flex-start', maxWidth: 1200 }}>
      {products.length === 0 ? (
        <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {words.empty}
        </Typography>
      ) : (
        <Box component="table" className="figures" aria-label={text.clients.fields.products} sx={plainTable}>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.category}</th>
              <th scope="col" className="end">
                {words.price}
              </th>
              <th scope="col">{words.releasedOn}</th>
              <th scope="col">{words.note}</th>
              <th scope="col">
                <span className="visually-hidden">{text.brief.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {products.map((product) => (
              <tr key={product.name}>
                <td className="strong">{product.name}</td>
                <td>{product.category}</td>
                <td className="end">{product.price ? moneyText(product.price) : ''}</td>
                <td>{product.releasedOn === undefined ? '' : dayText(product.releasedOn)}</td>
                <td className="wide quiet">{product.note}</td>
                <td className="end">
                  {product.url === undefined ? null : (
                    <RowAction
                      icon={OpenIcon}
                      label={words.open(product.name)}
                      onClick={() => openLink(product.url!)}
                    />
                  )}
                  <RowAction icon={EditIcon} label={words.edit(product.name)} onClick={() => setOpen(product)} />
                  <RowAction icon={DeleteIcon} label={words.remove(product.name)} onClick={() => remove(product)} />
                </td>
              </tr>
            ))}
          </tbody>
        </Box>
      )}
      <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setOpen('new')}>
        {words.add}
      </Button>
      {open === null ? null : (
        <ProductDialog client={client} product={open === 'new' ? null : open} close={() => setOpen(null)} />
      )}
    </Stack>
  );
}

interface ProductDialogProps {
  readonly client: Client;
  readonly product: Product | null;
  readonly close: () => void;
}

function ProductDialog({ client, product, close }: ProductDialogProps) {
  const run = useFormCommand();
  const [draft, set] = useDraft(() => ({
    name: product?.name ?? '',
    category: product?.category ?? '',
    price: product?.price ? typedAmount(product.price.amount) : '',
    currency: product?.price?.currency ?? client.currency ?? null,
    url: product?.url ?? '',
    releasedOn: product?.releasedOn ?? '',
    note: product?.note ?? '',
  }));
  const products: readonly ProductInput[] = client.products ?? [];
  const save = () => {
    const { price, currency, ...rest } = draft;
    const made: ProductInput = {
      ...rest,
      ...(price.trim() !== '' && { price: { amount: plainAmount(price), currency: currency ?? '' } }),
    };
    return run('client.update', {
      clientId: client.id,
      products:
        product === null ? [...products, made] : products.map((one) => (one.name === product.name ? made : one)),
    });
  };
  return (
    <FormDialog
      title={product === null ? words.addTitle : words.editTitle(product.name)}
      saveLabel={words.saved}
      close={close}
      save={save}
    >
      <FormGrid>
        <LineField label={words.name} value={draft.name} onChange={set('name')} />
        <LineField label={words.category} value={draft.category} onChange={set('category')} />
        <AmountField label={words.price} value={draft.price} onChange={set('price')} />
        <CurrencyField label={words.priceCurrency} value={draft.currency} onChange={set('currency')} />
        <LineField label={words.url} value={draft.url} onChange={set('url')} />
        <DayField label={words.releasedOn} value={draft.releasedOn} onChange={set('releasedOn')} />
      </FormGrid>
      <LineField label={words.note} value={draft.note} onChange={set('note')} />
    </FormDialog>
  );
}
