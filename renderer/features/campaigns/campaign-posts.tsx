import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { platformNames } from '#shared/model/platform.ts';
import type { CampaignPageResult } from '#shared/queries/campaign-page.ts';
import { text } from '#shared/text/text.ts';
import { countText, dayText } from '../../state/format.ts';
import { DataGrid } from '../../ui/data-grid.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { GridColumn, GridSort } from '../../ui/grid-types.ts';
import { PersonLink } from '../../ui/person-link.tsx';
import { useArraySource } from '../../ui/row-source.ts';
import { sortRows, type SortValue } from '../../ui/sort-rows.ts';
import { toggledSort } from '../../ui/sort-toggle.ts';
import { Unknown } from '../../ui/unknown.tsx';

type PostView = CampaignPageResult['posts'][number];

const words = text.campaigns.post;
const measures = ['reach', 'views', 'likes', 'comments', 'engagements'] as const;

const columns: readonly GridColumn<PostView>[] = [
  {
    id: 'day',
    label: words.day,
    width: 120,
    isSortable: true,
    cell: ({ post }) =>
      post.postedOn === undefined ? <span className="quiet">{words.undated}</span> : dayText(post.postedOn),
  },
  {
    id: 'creator',
    label: words.creator,
    width: 160,
    grow: 1,
    isSortable: true,
    cell: (row) => (
      <span className="strong">
        <PersonLink id={row.post.influencerId} name={row.influencerName} isInGrid />
      </span>
    ),
  },
  {
    id: 'platform',
    label: words.platform,
    width: 100,
    isSortable: true,
    cell: ({ post }) => <span>{platformNames[post.platform]}</span>,
  },
  {
    id: 'caption',
    label: words.caption,
    width: 120,
    grow: 3,
    cell: ({ post }) => (
      <span className="quiet" title={post.caption}>
        {post.caption ?? ''}
      </span>
    ),
  },
  ...measures.map((measure): GridColumn<PostView> => ({
    id: measure,
    label: words[measure],
    width: measure === 'engagements' ? 104 : 92,
    align: 'end',
    isSortable: true,
    ...(measure === 'views' || measure === 'comments' ? { yields: 1440 } : {}),
    cell: (row) => (row[measure] === null ? <Unknown /> : countText(row[measure])),
  })),
];

const sortValues: Readonly<Record<string, (row: PostView) => SortValue>> = {
  day: ({ post }) => post.postedOn ?? null,
  creator: (row) => row.influencerName,
  platform: ({ post }) => platformNames[post.platform],
  ...Object.fromEntries(measures.map((measure) => [measure, (row: PostView) => row[measure]])),
};

/** The posts that name the campaign; Enter goes to the person who made one. */
export function CampaignPosts({ page }: { readonly page: CampaignPageResult }) {
  const [, navigate] = useLocation();
  const [sort, setSort] = useState<GridSort>({ key: 'day', direction: 'descending' });
  const rows = useMemo(() => sortRows(page.posts, sort, sortValues), [page.posts, sort]);
  const source = useArraySource(rows);
  if (rows.length === 0)
    return <EmptyState title={text.campaigns.page.noPosts}>{text.campaigns.page.noPostsText}</EmptyState>;
  return (
    <DataGrid
      label={text.campaigns.page.postsLabel}
      columns={columns}
      source={source}
      rowKey={(row) => row.post.id}
      sort={sort}
      onSort={(key) =>
        setSort(toggledSort(sort, key, key === 'creator' || key === 'platform' ? 'ascending' : 'descending'))
      }
      onOpen={(row) => navigate(`/roster/${row.post.influencerId}`)}
      resetKey={`${sort.key}|${sort.direction}`}
    />
  );
}
