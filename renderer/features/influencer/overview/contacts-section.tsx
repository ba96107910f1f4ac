import EditIcon from '@mui/icons-material/EditOutlined';
import UnlinkIcon from '@mui/icons-material/LinkOff';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Fragment, useState } from 'react';
import { Link as RouteLink } from 'wouter';
import type { InfluencerGlance } from '#shared/queries/influencer-glance.ts';
import type { ContactView } from '#shared/queries/person-parts.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import { useCommand } from '../../../state/use-command.ts';
import { PersonLink } from '../../../ui/person-link.tsx';
import { RowAction } from '../../../ui/row-action.tsx';
import { ContactDialog } from '../contacts/contact-dialog.tsx';
import { LinkContactDialog } from '../contacts/link-contact-dialog.tsx';
import { FactSection } from '../../../ui/facts.tsx';

const words = text.person.contacts;

/** Agents and managers of the person, and for whom they speak besides. */
export function ContactsSection({ glance }: { readonly glance: InfluencerGlance }) {
  const [open, setOpen] = useState<ContactView | 'new' | null>(null);
  const { influencer, contacts } = glance;
  const close = () => setOpen(null);
  return (
    <FactSection title={text.person.sections.contacts}>
      <Stack sx={{ gap: 3, alignItems: 'flex-start' }}>
        {contacts.length === 0 ? (
          <Typography color="textSecondary">{words.empty}</Typography>
        ) : (
          contacts.map((view) => (
            <ContactRow
              key={`${view.contact.id} ${view.role}`}
              view={view}
              glance={glance}
              edit={() => setOpen(view)}
            />
          ))
        )}
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', ml: -1 }}>
          <Button size="small" onClick={() => setOpen('new')}>
            {words.add}
          </Button>
          <Link component={RouteLink} href="/roster/contacts" sx={{ fontSize: 13 }}>
            {words.screen}
          </Link>
        </Box>
      </Stack>
      {open === 'new' ? <LinkContactDialog influencer={influencer} close={close} /> : null}
      {open !== null && open !== 'new' ? <ContactDialog contact={open.contact} close={close} /> : null}
    </FactSection>
  );
}

interface ContactRowProps {
  readonly view: ContactView;
  readonly glance: InfluencerGlance;
  readonly edit: () => void;
}

function ContactRow({ view, glance: { influencer }, edit }: ContactRowProps) {
  const run = useCommand();
  const { contact, role, isFirst, others, othersTotal } = view;
  const unlink = () =>
    void run('influencer.update', {
      id: influencer.id,
      contacts: (influencer.contacts ?? []).filter((link) => link.contactId !== contact.id || link.role !== role),
    });
  const hidden = othersTotal - others.length;
  return (
    <Box sx={{ display: 'flex', width: '100%', gap: 2, fontSize: 13 }}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box component="span" sx={{ fontWeight: 560 }}>
          {contact.name}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {['', text.personWords.contactRoles[role].toLowerCase(), contact.organisation, isFirst ? words.first : null]
            .filter((part) => part !== null && part !== undefined)
            .join(' · ')}
        </Box>
        <div>{[...contact.emails, ...contact.phones].slice(0, 4).join(' · ')}</div>
        {othersTotal === 0 ? null : (
          <Box sx={{ color: 'text.secondary' }}>
            {words.serves}{' '}
            {others.map((other, index) => (
              <Fragment key={other.id}>
                {index > 0 ? ', ' : ''}
                <PersonLink id={other.id} name={other.name} />
              </Fragment>
            ))}{' '}
            {hidden > 0 ? words.servesMore(countText(hidden)) : null}
          </Box>
        )}
      </Box>
      <Box sx={{ whiteSpace: 'nowrap' }}>
        <RowAction icon={EditIcon} label={words.edit(contact.name)} onClick={edit} />
        <RowAction icon={UnlinkIcon} label={words.unlink(contact.name)} onClick={unlink} />
      </Box>
    </Box>
  );
}
