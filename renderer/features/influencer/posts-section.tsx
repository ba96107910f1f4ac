import { platformNames } from '#shared/model/platform.ts';
import type { InfluencerPageResult } from '#shared/queries/influencer-page.ts';
import type { PostView } from '#shared/queries/post-views.ts';
import { text } from '#shared/text/text.ts';
import Typography from '@mui/material/Typography';
import { countText, dayText } from '../../state/format.ts';
import { useQuery } from '../../state/use-query.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import type { GridColumn } from '../../ui/grid-types.ts';
import { QueryProblem } from '../../ui/query-problem.tsx';
import { useArraySource } from '../../ui/row-source.ts';
import { ValueCell } from '../../ui/value-cell.tsx';

const words = text.influencer.posts;

const count = (value: number | null) => <ValueCell shown={value === null ? null : countText(value)} full={null} />;

const columns: readonly GridColumn<PostView>[] = [
  {
    id: 'day',
    label: words.day,
    width: 110,
    cell: ({ post }) =>
      post.postedOn ? <span>{dayText(post.postedOn)}</span> : <span className="quiet">{words.noDay}</span>,
  },
  {
    id: 'platform',
    label: words.platform,
    width: 100,
    cell: ({ post }) => <span>{platformNames[post.platform]}</span>,
  },
  {
    id: 'campaign',
    label: words.campaign,
    width: 140,
    grow: 1,
    cell: (row) => <span className="quiet">{row.campaignName ?? ''}</span>,
  },
  {
    id: 'caption',
    label: words.caption,
    width: 200,
    grow: 3,
    cell: ({ post }) => <span title={post.caption}>{post.caption ?? post.url ?? ''}</span>,
  },
  { id: 'reach', label: words.reach, width: 100, align: 'end', cell: (row) => count(row.reach) },
  { id: 'likes', label: words.likes, width: 90, align: 'end', cell: (row) => count(row.likes) },
  { id: 'comments', label: words.comments, width: 96, align: 'end', cell: (row) => count(row.comments) },
  { id: 'engagements', label: words.engagements, width: 108, align: 'end', cell: (row) => count(row.engagements) },
];

const NONE: readonly PostView[] = [];

/** The person's posts with their figures, newest first. */
export function PostsSection({ page }: { readonly page: InfluencerPageResult }) {
  const { data, error, retry } = useQuery('influencer.posts', { id: page.influencer.id });
  const source = useArraySource(data ?? NONE);
  if (error !== null) return <QueryProblem reason={error} retry={retry} />;
  if (data === null) return null;
  if (data.length === 0) {
    return (
      <Typography color="textSecondary" sx={{ p: 6 }}>
        {words.empty}
      </Typography>
    );
  }
  return (
    <DataGrid
      label={words.list(page.influencer.name)}
      columns={columns}
      source={source}
      rowKey={({ post }) => post.id}
    />
  );
}
