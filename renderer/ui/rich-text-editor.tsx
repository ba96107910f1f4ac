import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Markdown, MarkdownManager } from '@tiptap/markdown';
import type { EditorView } from '@tiptap/pm/view';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useId, useState } from 'react';
import { hasHtml, isSameMarkdown } from '#shared/formats/markdown-meaning.ts';
import { isOpenableAddress } from '#shared/formats/markdown-tokens.ts';
import { text } from '#shared/text/text.ts';
import { proseStyles } from './prose-styles.ts';
import type { RichTextFieldProps } from './rich-text-field.tsx';
import { RichTextToolbar } from './rich-text-toolbar.tsx';

const words = text.brief.richText;

/** Only what Markdown knows: what it cannot say could not be kept. */
const kit = StarterKit.configure({
  underline: false,
  gapcursor: false,
  link: {
    openOnClick: false,
    autolink: false,
    linkOnPaste: false,
    isAllowedUri: (address) => isOpenableAddress(address),
  },
});

/** True where the editor would give a text back with the same meaning; tables and HTML it would lose. */
function canEdit(markdown: string): boolean {
  if (hasHtml(markdown)) return false;
  const manager = new MarkdownManager({ extensions: [kit] });
  return isSameMarkdown(markdown, manager.serialize(manager.parse(markdown)));
}

/** The editor of a {@link RichTextField}; a text it cannot keep whole is edited as it is written. */
export function RichTextEditor(props: RichTextFieldProps) {
  const [isRich] = useState(() => canEdit(props.value));
  return isRich ? <Rich {...props} /> : <Written {...props} />;
}

function Written({ label, value, onChange, hasFocus = false }: RichTextFieldProps) {
  const [written, setWritten] = useState(value);
  return (
    <TextField
      label={label}
      value={written}
      autoFocus={hasFocus}
      fullWidth
      multiline
      minRows={12}
      maxRows={20}
      helperText={words.isPlain}
      onChange={(event) => {
        setWritten(event.target.value);
        onChange(event.target.value);
      }}
      slotProps={{ htmlInput: { dir: 'auto' } }}
    />
  );
}

function Rich({ label, value, onChange, hasFocus = false }: RichTextFieldProps) {
  const id = useId();
  const editor = useEditor({
    extensions: [kit, Markdown],
    content: value,
    contentType: 'markdown',
    autofocus: hasFocus ? 'end' : false,
    // Its styles are ours: a style element without the page's nonce would be refused.
    injectCSS: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': id, dir: 'auto' },
      handleDOMEvents: { paste: pastePlain, drop: dropPlain },
    },
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? '' : changed.getMarkdown().trimEnd()),
  });
  return (
    <div>
      <Typography id={id} variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {label}
      </Typography>
      <RichTextToolbar editor={editor} label={label} />
      <Box
        sx={(theme) => ({
          border: `1px solid ${theme.vars.palette.surface.control}`,
          borderTop: 0,
          borderRadius: '0 0 6px 6px',
          maxHeight: 420,
          overflowY: 'auto',
          '&:focus-within': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: '-1px' },
          '& .ProseMirror': {
            ...proseStyles(theme),
            position: 'relative',
            minHeight: 220,
            padding: '12px 14px',
            outline: 0,
            whiteSpace: 'break-spaces',
            fontVariantLigatures: 'none',
          },
        })}
      >
        <EditorContent editor={editor} />
      </Box>
    </div>
  );
}

/**
 * What is pasted or dropped comes in as plain words: formatting of elsewhere would bring what Markdown does not know,
 * and reading it as HTML is what the page's policy forbids.
 */
function takePlain(view: EditorView, event: Event, data: DataTransfer | null): boolean {
  event.preventDefault();
  const plain = data?.getData('text/plain') ?? '';
  if (plain !== '') view.pasteText(plain);
  return true;
}

function pastePlain(view: EditorView, event: ClipboardEvent): boolean {
  return takePlain(view, event, event.clipboardData);
}

/** What is dragged within the text keeps its formatting. */
function dropPlain(view: EditorView, event: DragEvent): boolean {
  return view.dragging === null ? takePlain(view, event, event.dataTransfer) : false;
}
