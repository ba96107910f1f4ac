import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { platformNames } from '#shared/model/platform.ts';
import type { DeliverableView } from '#shared/queries/collaboration-deliverables.ts';
import type { PostChoice } from '#shared/queries/deliverable-post-choices.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { useQuery } from '../../../state/use-query.ts';
import { DataGrid } from '../../../ui/data-grid.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { isChosen, NO_SELECTION, toggledKey } from '../../../ui/grid-selection.ts';
import type { GridColumn } from '../../../ui/grid-types.ts';
import { useArraySource } from '../../../ui/row-source.ts';

const words = text.deliverables.posts;

interface LinkPostsDialogProps {
  readonly view: DeliverableView;
  readonly close: () => void;
}

/** Chooses posts of the person that came of a deliverable; those in or near the window come first. */
export function LinkPostsDialog({ view: { deliverable, name }, close }: LinkPostsDialogProps) {
  const run = useFormCommand();
  const { data, error } = useQuery('deliverable.postChoices', { id: deliverable.id });
  const [selection, setSelection] = useState(NO_SELECTION);
  const choices = data?.choices ?? null;
  const source = useArraySource(choices);
  const postIds = (choices ?? []).map(({ post }) => post.id).filter((id) => isChosen(selection, id));
  const save = () => {
    if (postIds.length === 0) return words.chooseOne;
    return run('deliverable.linkPosts', { id: deliverable.id, postIds });
  };
  const isNone = choices?.length === 0;
  return (
    <FormDialog
      title={words.linkTitle(name)}
      saveLabel={words.linkSave(postIds.length)}
      close={close}
      save={save}
      maxWidth="md"
    >
      {error === null ? null : <Typography>{text.app.query.failed(error)}</Typography>}
      {isNone ? (
        <Typography color="textSecondary" sx={{ maxWidth: '72ch' }}>
          {words.noCandidates(platformNames[deliverable.platform])}
        </Typography>
      ) : (
        <Box sx={{ height: 360, display: 'flex', flexDirection: 'column' }}>
          <DataGrid
            label={words.candidates}
            columns={columns}
            source={source}
            rowKey={({ post }) => post.id}
            onOpen={({ post }) => setSelection(toggledKey(selection, post.id))}
            selecting={{
              value: selection,
              change: setSelection,
              name: choiceName,
              keysBetween: (first, last) =>
                Promise.resolve((choices ?? []).slice(first, last + 1).map(({ post }) => post.id)),
              total: choices?.length ?? 0,
            }}
          />
        </Box>
      )}
    </FormDialog>
  );
}

/** How a post is called by those who hear the list. */
function choiceName({ post }: PostChoice): string {
  const day = post.postedOn === undefined ? words.undated : dayText(post.postedOn);
  return `${day}: ${post.caption ?? words.noCaption}`;
}

const columns: readonly GridColumn<PostChoice>[] = [
  {
    id: 'day',
    label: text.campaigns.post.day,
    width: 120,
    cell: ({ post }) =>
      post.postedOn === undefined ? <span className="quiet">{words.undated}</span> : dayText(post.postedOn),
  },
  {
    id: 'near',
    label: words.nearHead,
    width: 150,
    cell: ({ isNear, window }) =>
      window === 'unknown' ? '' : isNear ? words.nearWindow : <span className="quiet">{words.elsewhere}</span>,
  },
  {
    id: 'caption',
    label: text.campaigns.post.caption,
    width: 160,
    grow: 1,
    cell: ({ post }) => (
      <span className="quiet" title={post.caption}>
        {post.caption ?? words.noCaption}
      </span>
    ),
  },
  {
    id: 'campaign',
    label: words.campaignHead,
    width: 130,
    cell: ({ post }) =>
      post.campaignId === undefined ? <span title={words.otherCampaign}>{words.joins}</span> : words.inIt,
  },
];
