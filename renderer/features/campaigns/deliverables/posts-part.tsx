import UnlinkIcon from '@mui/icons-material/LinkOffOutlined';
import OpenIcon from '@mui/icons-material/OpenInNew';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { DeliverableView, LinkedPost } from '#shared/queries/collaboration-deliverables.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useOpenLink } from '../../../state/use-open-link.ts';
import { RowAction } from '../../../ui/row-action.tsx';
import { LinkPostsDialog } from './link-posts-dialog.tsx';
import { Part } from './part.tsx';

const words = text.deliverables.posts;

/** The posts that came of a deliverable, held against its window and its time online. */
export function PostsPart({ view }: { readonly view: DeliverableView }) {
  const { deliverable, posts, online } = view;
  const [isLinking, setLinking] = useState(false);
  const isCancelled = deliverable.cancelledOn !== undefined;
  return (
    <Part title={words.title}>
      {posts.length === 0 ? <Typography color="textSecondary">{words.none}</Typography> : null}
      {posts.length > 0 ? (
        <Box component="ul" aria-label={words.title} sx={{ m: 0, p: 0, listStyle: 'none', fontSize: 13 }}>
          {posts.map((post) => (
            <PostItem key={post.post.id} deliverableId={deliverable.id} linked={post} />
          ))}
        </Box>
      ) : null}
      {online.missing > 0 && posts.length > 0 && !isCancelled ? (
        <Typography variant="body2">{words.missing(online.missing)}</Typography>
      ) : null}
      {isCancelled ? null : (
        <div>
          <Button size="small" variant="outlined" onClick={() => setLinking(true)}>
            {words.link}
          </Button>
        </div>
      )}
      {isLinking ? <LinkPostsDialog view={view} close={() => setLinking(false)} /> : null}
    </Part>
  );
}

function PostItem({ deliverableId, linked }: { readonly deliverableId: string; readonly linked: LinkedPost }) {
  const run = useCommand();
  const openLink = useOpenLink();
  const { post, check } = linked;
  const { url } = post;
  const day = post.postedOn === undefined ? words.undated : dayText(post.postedOn);
  const facts = [
    check.window === 'no-window' ? null : words[check.window],
    check.mayGoDownOn === null ? null : words.mayGoDown(dayText(check.mayGoDownOn)),
    check.mayBeUnpinnedOn === null ? null : words.mayBeUnpinned(dayText(check.mayBeUnpinnedOn)),
  ].filter((fact) => fact !== null);
  return (
    <Box component="li" sx={{ display: 'flex', gap: 3, py: 2, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box component="strong" className="figures" sx={{ fontWeight: 560 }}>
          {day}
        </Box>
        {post.caption === undefined ? null : (
          <Box
            component="span"
            title={post.caption}
            dir="auto"
            sx={{
              display: 'block',
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
              color: 'text.secondary',
            }}
          >
            {post.caption}
          </Box>
        )}
        {facts.length > 0 ? <div>{facts.join(' · ')}</div> : null}
      </Box>
      <Box sx={{ whiteSpace: 'nowrap' }}>
        {url === undefined ? null : <RowAction icon={OpenIcon} label={words.open} onClick={() => openLink(url)} />}
        <RowAction
          icon={UnlinkIcon}
          label={words.unlink(day)}
          onClick={() => void run('deliverable.unlinkPosts', { id: deliverableId, postIds: [post.id] })}
        />
      </Box>
    </Box>
  );
}
