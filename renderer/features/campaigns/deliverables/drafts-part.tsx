import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Draft } from '#shared/model/draft.ts';
import type { DeliverableView, DraftView } from '#shared/queries/collaboration-deliverables.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText, instantText } from '../../../state/format.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useOpenLink } from '../../../state/use-open-link.ts';
import { OwnedFiles } from '../../../ui/owned-files.tsx';
import { LongText } from '../../../ui/long-text.tsx';
import { CommentDialog, DecideDialog, SendDraftDialog } from './draft-dialogs.tsx';
import { Part } from './part.tsx';
import { ApprovalMark } from './state-marks.tsx';

const words = text.deliverables.drafts;

type Open = { readonly what: 'send' } | { readonly what: 'comment' | 'decide'; readonly draft: Draft } | null;

/** The versions of a deliverable, newest first, with what was said and decided, and the rounds used. */
export function DraftsPart({ view }: { readonly view: DeliverableView }) {
  const { deliverable, approval, drafts } = view;
  const [open, setOpen] = useState<Open>(null);
  const [isAllShown, setAllShown] = useState(false);
  const [newest, ...earlier] = drafts;
  const isWaiting = approval.state === 'in-review' || approval.state === 'overdue';
  const isCancelled = deliverable.cancelledOn !== undefined;
  const close = () => setOpen(null);
  return (
    <Part title={words.title} mark={<ApprovalMark state={approval.state} version={null} />}>
      <Typography variant="body2" color="textSecondary" className="figures">
        {roundsText(view)}
      </Typography>
      {newest ? null : <Typography color="textSecondary">{words.none}</Typography>}
      <ReviewLine view={view} />
      {newest ? <VersionItem key={newest.draft.id} version={newest} isNewest open={setOpen} /> : null}
      {isAllShown
        ? earlier.map((one) => <VersionItem key={one.draft.id} version={one} isNewest={false} open={setOpen} />)
        : null}
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
        {isWaiting || isCancelled ? null : (
          <Button size="small" variant="outlined" onClick={() => setOpen({ what: 'send' })}>
            {words.send}
          </Button>
        )}
        {earlier.length > 0 ? (
          <Button size="small" aria-expanded={isAllShown} onClick={() => setAllShown(!isAllShown)}>
            {isAllShown ? words.hideEarlier : words.showEarlier(earlier.length, countText(earlier.length))}
          </Button>
        ) : null}
      </Stack>
      {open?.what === 'send' ? (
        <SendDraftDialog deliverableId={deliverable.id} version={(newest?.draft.version ?? 0) + 1} close={close} />
      ) : null}
      {open?.what === 'comment' ? <CommentDialog draft={open.draft} close={close} /> : null}
      {open?.what === 'decide' ? <DecideDialog draft={open.draft} approval={approval} close={close} /> : null}
    </Part>
  );
}

function roundsText({ approval: { roundsUsed, roundsAgreed } }: DeliverableView): string {
  if (roundsAgreed === null) return words.roundsOpen(roundsUsed, countText(roundsUsed));
  const isBeyond = roundsUsed > roundsAgreed;
  return (isBeyond ? words.roundsExtra : words.rounds)(countText(roundsUsed), countText(roundsAgreed));
}

/** Until when an answer is due, and what silence means or meant. */
function ReviewLine({ view: { approval, silence } }: { readonly view: DeliverableView }) {
  const { state, reviewEndsAt } = approval;
  if (reviewEndsAt === null) return null;
  const until = instantText(reviewEndsAt);
  const line =
    state === 'approved-by-silence'
      ? words.silent(until)
      : state === 'overdue'
        ? words.answerOverdue(until)
        : silence === 'approves'
          ? `${words.answerBy(until)}. ${words.silenceApproves}.`
          : `${words.answerBy(until)}.`;
  return <Typography variant="body2">{line}</Typography>;
}

interface VersionItemProps {
  readonly version: DraftView;
  readonly isNewest: boolean;
  readonly open: (open: Open) => void;
}

function VersionItem({ version: { draft, attachments }, isNewest, open }: VersionItemProps) {
  const run = useCommand();
  const openLink = useOpenLink();
  const { link, decision, comments = [] } = draft;
  const number = countText(draft.version);
  return (
    <Box
      component="article"
      aria-label={words.version(number)}
      sx={{ borderTop: 1, borderColor: 'divider', pt: 3, display: 'grid', gap: 2, fontSize: 13 }}
    >
      <div>
        <Box component="strong" className="figures" sx={{ fontWeight: 560, mr: 2 }}>
          {words.version(number)}
        </Box>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {words.sent(instantText(draft.sentAt), draft.by ?? null)}
        </Box>
      </div>
      {decision ? (
        <div>{words.decidedAt(words.decided[decision.outcome], instantText(decision.at), decision.by ?? null)}</div>
      ) : null}
      {draft.body === undefined ? null : <LongText>{draft.body}</LongText>}
      {link === undefined ? null : (
        <Link
          component="button"
          type="button"
          onClick={() => openLink(link)}
          sx={{ textAlign: 'start', overflowWrap: 'anywhere', fontSize: 13, justifySelf: 'start' }}
        >
          {link}
        </Link>
      )}
      {comments.length > 0 ? <Comments comments={comments} /> : null}
      <OwnedFiles
        owner={{ kind: 'draft', id: draft.id }}
        attachments={attachments}
        empty={words.noFiles}
        addLabel={words.addFile}
      />
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap' }}>
        {isNewest && !decision ? (
          <Button size="small" variant="contained" onClick={() => open({ what: 'decide', draft })}>
            {words.decide}
          </Button>
        ) : null}
        <Button size="small" onClick={() => open({ what: 'comment', draft })}>
          {words.comment}
        </Button>
        {isNewest ? (
          <Button size="small" onClick={() => void run('draft.remove', { id: draft.id })}>
            {words.remove(number)}
          </Button>
        ) : null}
      </Stack>
    </Box>
  );
}

function Comments({ comments }: { readonly comments: NonNullable<Draft['comments']> }) {
  return (
    <Box component="ul" aria-label={words.comments} sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}>
      {comments.map((comment, index) => (
        // Comments are added at the end only.
        // oxlint-disable-next-line react/no-array-index-key -- see above
        <Box component="li" key={index} sx={{ borderInlineStart: 2, borderColor: 'divider', paddingInlineStart: 3 }}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {(comment.isFromClient ? words.saidByClient : words.said)(comment.by, dayText(comment.on))}
          </Box>
          <LongText>{comment.body}</LongText>
        </Box>
      ))}
    </Box>
  );
}
