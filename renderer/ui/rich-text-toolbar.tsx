import BoldIcon from '@mui/icons-material/FormatBold';
import BulletsIcon from '@mui/icons-material/FormatListBulleted';
import ItalicIcon from '@mui/icons-material/FormatItalic';
import HeadingIcon from '@mui/icons-material/LooksOneOutlined';
import LinkIcon from '@mui/icons-material/InsertLink';
import NumbersIcon from '@mui/icons-material/FormatListNumbered';
import QuoteIcon from '@mui/icons-material/FormatQuote';
import RedoIcon from '@mui/icons-material/Redo';
import SmallHeadingIcon from '@mui/icons-material/LooksTwoOutlined';
import UndoIcon from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import type SvgIcon from '@mui/material/SvgIcon';
import Tooltip from '@mui/material/Tooltip';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { text } from '#shared/text/text.ts';
import { modKey } from '../state/mod-key.ts';
import { RichTextLink } from './rich-text-link.tsx';

const words = text.brief.richText;

interface Tool {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  readonly icon: typeof SvgIcon;
  readonly isOn?: (editor: Editor) => boolean;
  readonly run: (editor: Editor) => void;
}

const chain = (editor: Editor) => editor.chain().focus();

const tools: readonly Tool[] = [
  {
    id: 'bold',
    label: words.bold,
    keys: 'B',
    icon: BoldIcon,
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => chain(editor).toggleBold().run(),
  },
  {
    id: 'italic',
    label: words.italic,
    keys: 'I',
    icon: ItalicIcon,
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => chain(editor).toggleItalic().run(),
  },
  {
    id: 'heading',
    label: words.heading,
    keys: 'Alt 1',
    icon: HeadingIcon,
    isOn: (editor) => editor.isActive('heading', { level: 1 }),
    run: (editor) => chain(editor).toggleHeading({ level: 1 }).run(),
  },
  {
    id: 'smallHeading',
    label: words.smallHeading,
    keys: 'Alt 2',
    icon: SmallHeadingIcon,
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    run: (editor) => chain(editor).toggleHeading({ level: 2 }).run(),
  },
  {
    id: 'bullets',
    label: words.bullets,
    keys: 'Shift 8',
    icon: BulletsIcon,
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => chain(editor).toggleBulletList().run(),
  },
  {
    id: 'numbers',
    label: words.numbers,
    keys: 'Shift 7',
    icon: NumbersIcon,
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => chain(editor).toggleOrderedList().run(),
  },
  {
    id: 'quote',
    label: words.quote,
    keys: 'Shift B',
    icon: QuoteIcon,
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => chain(editor).toggleBlockquote().run(),
  },
];

const history: readonly Tool[] = [
  { id: 'undo', label: words.undo, keys: 'Z', icon: UndoIcon, run: (editor) => chain(editor).undo().run() },
  { id: 'redo', label: words.redo, keys: 'Shift Z', icon: RedoIcon, run: (editor) => chain(editor).redo().run() },
];

interface RichTextToolbarProps {
  readonly editor: Editor;
  readonly label: string;
}

/** The buttons over a text. Tab reaches one of them, the arrow keys the others; each has its keys in the text itself. */
export function RichTextToolbar({ editor, label }: RichTextToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState('bold');
  const [isLinking, setIsLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      tools: tools.filter(({ isOn }) => isOn?.(now)).map(({ id }) => id),
      link: now.isActive('link'),
    }),
  });
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = buttons[(at + step + buttons.length) % buttons.length];
    if (step === 0 || at === -1 || !next) return;
    event.preventDefault();
    setCurrent(next.dataset['tool']!);
    next.focus();
  };
  const button = (tool: Tool, isOn: boolean | undefined) => (
    <ToolButton
      key={tool.id}
      tool={tool}
      isOn={isOn}
      isCurrent={tool.id === current}
      onFocus={() => setCurrent(tool.id)}
      onClick={() => tool.run(editor)}
    />
  );
  const link: Tool = { id: 'link', label: words.link, icon: LinkIcon, run: () => setIsLinking(true) };
  return (
    <>
      <Box
        ref={bar}
        role="toolbar"
        aria-label={words.toolbar(label)}
        onKeyDown={walk}
        sx={(theme) => ({
          display: 'flex',
          flexWrap: 'wrap',
          gap: 0.5,
          p: 0.5,
          border: `1px solid ${theme.vars.palette.surface.control}`,
          borderRadius: '6px 6px 0 0',
        })}
      >
        {tools.map((tool) => button(tool, on.tools.includes(tool.id)))}
        {button(link, on.link)}
        <Box sx={{ flex: 1 }} />
        {history.map((tool) => button(tool, undefined))}
      </Box>
      {isLinking ? <RichTextLink editor={editor} close={() => setIsLinking(false)} /> : null}
    </>
  );
}

interface ToolButtonProps {
  readonly tool: Tool;
  readonly isOn: boolean | undefined;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onClick: () => void;
}

function ToolButton({ tool, isOn, isCurrent, onFocus, onClick }: ToolButtonProps) {
  const { id, label, keys, icon: Icon } = tool;
  return (
    <Tooltip title={keys === undefined ? label : `${label} (${modKey} ${keys})`} describeChild>
      <IconButton
        size="small"
        data-tool={id}
        aria-label={label}
        aria-pressed={isOn}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={onFocus}
        onClick={onClick}
        // The text keeps its selection, which is what the button is about.
        onMouseDown={(event) => event.preventDefault()}
        sx={{ borderRadius: '6px', ...(isOn ? { bgcolor: 'surface.selected', color: 'text.primary' } : {}) }}
      >
        <Icon sx={{ fontSize: 20 }} />
      </IconButton>
    </Tooltip>
  );
}
