import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { ShortlistExtra } from '#shared/domain/documents/shortlist-document.ts';
import { allowedViews } from '#shared/domain/shortlist/allowed-views.ts';
import type { CampaignShortlistResult, ShortlistRow } from '#shared/queries/campaign-shortlist.ts';
import { text } from '#shared/text/text.ts';
import { AppDialog } from '../../../ui/app-dialog.tsx';
import { useSaveDocument, type DocumentMessage } from '../documents/use-save-document.ts';

const words = text.shortlist.handOverDialog;
const extras = ['prices', 'results', 'brief'] as const;
/** Stands for somebody who is not among the client's people; no person can be called so. */
const SOMEBODY = '\u0000';

interface HandOverDialogProps {
  readonly campaignId: string;
  readonly shortlist: CampaignShortlistResult;
  /** Whom the list shows now. */
  readonly listed: readonly ShortlistRow[];
  readonly close: () => void;
}

/**
 * Asks for whom the shortlist is and saves it as a PDF or as a page to answer in. What it shows follows from what the
 * person may see; that can be narrowed here, and widened only with the client's people.
 */
export function HandOverDialog({ campaignId, shortlist, listed, close }: HandOverDialogProps) {
  const people = shortlist.client?.people ?? [];
  const first = people.find(({ sees }) => sees.includes('shortlist'))?.name ?? SOMEBODY;
  const [who, setWho] = useState(first);
  const [typed, setTyped] = useState('');
  const [left, setLeft] = useState<ReadonlySet<ShortlistExtra>>(new Set());
  const [isListed, setIsListed] = useState(false);
  const [message, setMessage] = useState<DocumentMessage | null>(null);
  const { isSaving, save } = useSaveDocument();
  const name = (who === SOMEBODY ? typed : who).trim();
  const allowed = allowedViews({ people: [...people] }, name);
  const mayNot = name !== '' && !allowed.includes('shortlist') ? words.notShortlist(name) : null;
  const start = async (is: 'shortlist' | 'shortlist-page') => {
    if (name === '') {
      setMessage({ severity: 'error', message: words.nameMissing });
      return;
    }
    setMessage(null);
    setMessage(
      await save({
        is,
        campaignId,
        forName: name,
        shows: extras.filter((extra) => allowed.includes(extra) && !left.has(extra)),
        collaborationIds: isListed ? listed.map(({ forClient }) => forClient.collaborationId) : null,
      }),
    );
  };
  const saving = (is: 'shortlist' | 'shortlist-page') => ({
    disabled: isSaving || mayNot !== null,
    onClick: () => void start(is),
  });
  return (
    <AppDialog
      isOpen
      title={words.title}
      close={close}
      actions={
        <>
          <Button variant="outlined" {...saving('shortlist-page')}>
            {words.form}
          </Button>
          <Button variant="contained" {...saving('shortlist')}>
            {words.pdf}
          </Button>
        </>
      }
    >
      <Stack sx={{ gap: 4, pt: 2 }}>
        <TextField select label={words.who} value={who} onChange={(event) => setWho(event.target.value)} autoFocus>
          {people.map((person) => (
            <MenuItem key={person.name} value={person.name}>
              {person.role ? `${person.name} (${person.role})` : person.name}
            </MenuItem>
          ))}
          <MenuItem value={SOMEBODY}>{words.somebody}</MenuItem>
        </TextField>
        {who === SOMEBODY ? (
          <TextField
            label={words.name}
            value={typed}
            helperText={words.nameHelp}
            onChange={(event) => setTyped(event.target.value)}
          />
        ) : null}
        {mayNot === null ? (
          <ShownParts
            name={name}
            allowed={allowed}
            left={left}
            toggle={(extra) => {
              const next = new Set(left);
              if (!next.delete(extra)) next.add(extra);
              setLeft(next);
            }}
          />
        ) : (
          <Alert severity="warning">{mayNot}</Alert>
        )}
        {listed.length > 0 && listed.length < shortlist.rows.length ? (
          <TextField
            select
            label={words.whom}
            value={isListed ? 'listed' : 'all'}
            onChange={(event) => setIsListed(event.target.value === 'listed')}
          >
            <MenuItem value="all">{words.everybody(shortlist.rows.length)}</MenuItem>
            <MenuItem value="listed">{words.listed(listed.length)}</MenuItem>
          </TextField>
        ) : null}
        <Typography variant="caption" color="textSecondary">
          {words.formHelp}
        </Typography>
        <output>{message === null ? null : <SavedMessage message={message} report={setMessage} />}</output>
      </Stack>
    </AppDialog>
  );
}

interface ShownPartsProps {
  readonly name: string;
  readonly allowed: readonly string[];
  readonly left: ReadonlySet<ShortlistExtra>;
  readonly toggle: (extra: ShortlistExtra) => void;
}

/** What the document shows besides the people; what the person may not see cannot be ticked, and says so. */
function ShownParts({ name, allowed, left, toggle }: ShownPartsProps) {
  const titleId = useId();
  return (
    <div role="group" aria-labelledby={titleId}>
      <Typography id={titleId} variant="subtitle2">
        {words.shows}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '72ch' }}>
        {words.always}
      </Typography>
      {extras.map((extra) => {
        const isAllowed = allowed.includes(extra);
        return (
          <div key={extra}>
            <FormControlLabel
              control={
                <Checkbox
                  size="small"
                  checked={isAllowed && !left.has(extra)}
                  disabled={!isAllowed}
                  onChange={() => toggle(extra)}
                />
              }
              label={words[extra]}
            />
            {isAllowed || name === '' ? null : (
              <FormHelperText sx={{ mt: -1, ml: 7 }}>{words.notAllowed(name)}</FormHelperText>
            )}
          </div>
        );
      })}
    </div>
  );
}

interface SavedMessageProps {
  readonly message: DocumentMessage;
  readonly report: (message: DocumentMessage) => void;
}

function SavedMessage({ message: { severity, message, open }, report }: SavedMessageProps) {
  const show = async () => {
    const problem = await open?.();
    if (problem) report({ severity: 'error', message: problem.problem });
  };
  return (
    <Alert
      severity={severity}
      action={
        open ? (
          <Button color="inherit" size="small" onClick={() => void show()}>
            {text.shortlist.openIt}
          </Button>
        ) : undefined
      }
    >
      {message}
    </Alert>
  );
}
