import CommentIcon from '@mui/icons-material/ChatBubbleOutlineOutlined';
import MaybeIcon from '@mui/icons-material/HelpOutlineOutlined';
import NoIcon from '@mui/icons-material/CancelOutlined';
import OpenIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import YesIcon from '@mui/icons-material/CheckCircleOutlined';
import Box from '@mui/material/Box';
import type { AnswerInForce, AnswerWord, ClientStanding } from '#shared/domain/shortlist/client-answers.ts';
import { text } from '#shared/text/text.ts';
import { dayText } from '../../../state/format.ts';

const words = text.shortlist;

const looks = {
  yes: { icon: YesIcon, colour: 'success.main' },
  maybe: { icon: MaybeIcon, colour: 'warning.main' },
  no: { icon: NoIcon, colour: 'error.main' },
  open: { icon: OpenIcon, colour: 'text.secondary' },
  comment: { icon: CommentIcon, colour: 'text.secondary' },
} as const;

interface MarkProps {
  readonly look: keyof typeof looks;
  readonly label: string;
  readonly title?: string;
}

function Mark({ look, label, title }: MarkProps) {
  const { icon: Icon, colour } = looks[look];
  return (
    <Box
      component="span"
      title={title}
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, minWidth: 0, whiteSpace: 'nowrap' }}
    >
      <Icon aria-hidden sx={{ fontSize: 16, color: colour }} />
      {label}
    </Box>
  );
}

/** An answer as a word with its sign. */
export function AnswerMark({ answer }: { readonly answer: AnswerWord | null }) {
  return answer === null ? (
    <Mark look="comment" label={words.commentOnly} />
  ) : (
    <Mark look={answer} label={words.answers[answer]} />
  );
}

/** What one person at the client says, with day and comment one hover away; quiet where they have said nothing. */
export function AnswerCell({ answer }: { readonly answer: AnswerInForce | undefined }) {
  if (!answer) {
    return (
      <span className="quiet">
        <span aria-hidden>–</span>
        <span className="visually-hidden">{words.noAnswer}</span>
      </span>
    );
  }
  const { answer: word, on, comment } = answer;
  const title = comment === null ? dayText(on) : `${dayText(on)}: ${comment}`;
  return (
    <>
      {word === null ? (
        <Mark look="comment" label={words.commentOnly} title={title} />
      ) : (
        <Mark look={word} label={words.answers[word]} title={title} />
      )}
      {word !== null && comment !== null ? (
        <CommentIcon titleAccess={comment} sx={{ fontSize: 14, color: 'text.secondary', ml: 1, flex: 'none' }} />
      ) : null}
    </>
  );
}

/** How the client stands to somebody as a whole. */
export function StandingMark({ standing }: { readonly standing: ClientStanding }) {
  return <Mark look={standing} label={words.standings[standing]} />;
}
