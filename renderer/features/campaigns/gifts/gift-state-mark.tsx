import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import LateIcon from '@mui/icons-material/ErrorOutlineOutlined';
import OpenIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import SentIcon from '@mui/icons-material/LocalShippingOutlined';
import StopIcon from '@mui/icons-material/BlockOutlined';
import Box from '@mui/material/Box';
import type { GiftState } from '#shared/domain/gifts/gift-state.ts';
import { text } from '#shared/text/text.ts';

const marks: Readonly<Record<GiftState, { readonly icon: typeof DoneIcon; readonly color: string }>> = {
  'return-overdue': { icon: LateIcon, color: 'error.main' },
  'post-overdue': { icon: LateIcon, color: 'warning.main' },
  promised: { icon: OpenIcon, color: 'text.secondary' },
  sent: { icon: SentIcon, color: 'text.primary' },
  received: { icon: DoneIcon, color: 'success.main' },
  returned: { icon: DoneIcon, color: 'text.secondary' },
  'no-show': { icon: StopIcon, color: 'text.secondary' },
};

/** Where a gift stands, as a word with its sign. */
export function GiftStateMark({ state }: { readonly state: GiftState }) {
  const { icon: Icon, color } = marks[state];
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, color }}>
      <Icon aria-hidden sx={{ fontSize: 16 }} />
      {text.gifts.states[state]}
    </Box>
  );
}
