import NextIcon from '@mui/icons-material/KeyboardArrowDown';
import PreviousIcon from '@mui/icons-material/KeyboardArrowUp';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import type { CollaborationPageResult, Neighbour } from '#shared/queries/collaboration-page.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import { useCommand } from '../../../state/use-command.ts';
import { collaborationPath } from './collaboration-path.ts';

const words = text.collaboration.page;

interface CollaborationActionsProps {
  readonly page: CollaborationPageResult;
  /** The part that is open; the next person is shown with the same one. */
  readonly tab: string;
}

/** Where letters are typed, or belong to something that is open above the page. */
const ELSEWHERE =
  'input, textarea, select, [contenteditable="true"], [role="grid"], [role="dialog"], [role="menu"], [role="listbox"], [role="combobox"]';

/** The ways on from one person in one campaign: to the person, to those before and after, and out of the campaign. */
export function CollaborationActions({ page, tab }: CollaborationActionsProps) {
  const { campaign, influencer, agreed, previous, next } = page;
  const [, navigate] = useLocation();
  const run = useCommand();
  const previousPath = previous && collaborationPath(campaign.id, previous.influencerId, tab);
  const nextPath = next && collaborationPath(campaign.id, next.influencerId, tab);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(ELSEWHERE)) return;
      const path = { k: previousPath, j: nextPath }[event.key.toLowerCase()];
      if (path === undefined || path === null) return;
      event.preventDefault();
      navigate(path);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [previousPath, nextPath, navigate]);
  const remove = async () => {
    const result = await run('collaboration.remove', { campaignId: campaign.id, influencerId: influencer.id });
    if (result.tag !== 'refused') navigate(`/campaigns/${campaign.id}/creators`);
  };
  return (
    <>
      {page.place === 0 ? null : (
        <Typography variant="body2" color="textSecondary" className="figures" noWrap sx={{ flex: 'none' }}>
          {words.place(countText(page.place), countText(page.people))}
        </Typography>
      )}
      <StepButton icon={PreviousIcon} to={previous} path={previousPath} say={words.previous} none={words.noPrevious} />
      <StepButton icon={NextIcon} to={next} path={nextPath} say={words.next} none={words.noNext} />
      {agreed ? (
        <Tooltip title={words.removeHelp} describeChild>
          <Button onClick={() => void remove()}>{words.remove}</Button>
        </Tooltip>
      ) : null}
      <Button component={Link} href={`/roster/${influencer.id}`}>
        {words.person}
      </Button>
    </>
  );
}

interface StepButtonProps {
  readonly icon: typeof NextIcon;
  readonly to: Neighbour | null;
  readonly path: string | null;
  readonly say: (name: string) => string;
  readonly none: string;
}

function StepButton({ icon: Icon, to, path, say, none }: StepButtonProps) {
  const [, navigate] = useLocation();
  if (to === null || path === null) {
    return (
      <IconButton size="small" disabled aria-label={none} sx={{ flex: 'none' }}>
        <Icon />
      </IconButton>
    );
  }
  return (
    <Tooltip title={say(to.name)}>
      <IconButton size="small" aria-label={say(to.name)} onClick={() => navigate(path)} sx={{ flex: 'none' }}>
        <Icon />
      </IconButton>
    </Tooltip>
  );
}
