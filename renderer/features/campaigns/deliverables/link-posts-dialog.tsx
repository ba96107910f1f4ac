import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { platformNames } from '#shared/model/platform.ts';
import type { DeliverableView } from '#shared/queries/collaboration-deliverables.ts';
import type { PostChoice } from '#shared/queries/deliverable-post-choices.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';
import { useFormCommand } from '../../../state/use-command.ts';
import { useQuery } from '../../../state/use-query.ts';
import { DataGrid } from '../../../ui/data-grid.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
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
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const source = useArraySource(data?.choices ?? null);
  const toggle = ({ post }: PostChoice) =>
    setChosen((last) => {
      const next = new Set(last);
      if (!next.delete(post.id)) next.add(post.id);
      return next;
    });
  const columns = useMemo(() => columnsOf(chosen), [chosen]);
  const save = () => {
    if (chosen.size === 0) return words.chooseOne;
    return run('deliverable.linkPosts', { id: deliverable.id, postIds: [...chosen] });
  };
  const isNone = data?.choices.length === 0;
  return (
    <FormDialog
      title={words.linkTitle(name)}
      saveLabel={words.linkSave(chosen.size)}
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
        <Box sx={{ height: 360, width: 760, maxWidth: '100%', display: 'flex', flexDirection: 'column' }}>
          <DataGrid
            label={words.candidates}
            columns={columns}
            source={source}
            rowKey={({ post }) => post.id}
            onOpen={toggle}
            onToggle={toggle}
            checkedKeys={chosen}
          />
        </Box>
      )}
    </FormDialog>
  );
}

/** The list opens a row by choosing it, so the box is a picture of it and no stop of its own for the keyboard. */
function columnsOf(chosen: ReadonlySet<string>): readonly GridColumn<PostChoice>[] {
  return [
    {
      id: 'chosen',
      label: '',
      width: 44,
      cell: ({ post }) => (
        <Checkbox
          size="small"
          checked={chosen.has(post.id)}
          tabIndex={-1}
          slotProps={{ input: { 'aria-hidden': true, readOnly: true } }}
          sx={{ p: 0, pointerEvents: 'none' }}
        />
      ),
    },
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
}
