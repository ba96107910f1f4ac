import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { text } from '#shared/text/text.ts';

export interface RichTextFieldProps {
  readonly label: string;
  /** Markdown; what stands here when the field appears is what is edited. */
  readonly value: string;
  /** Hears the text in Markdown, when it was changed and only then: what is opened and left is kept to the letter. */
  readonly onChange: (markdown: string) => void;
  readonly hasFocus?: boolean;
}

// The editor is larger than all the rest of the page it stands on, so that only whoever writes waits for it.
const Editor = lazy(async () => ({ default: (await import('./rich-text-editor.tsx')).RichTextEditor }));

/** A text with headings, lists, quotes and links, kept as Markdown. */
export function RichTextField(props: RichTextFieldProps) {
  return (
    <Box sx={{ minHeight: 320 }}>
      <Suspense fallback={<Typography color="textSecondary">{text.brief.richText.loading}</Typography>}>
        <Editor {...props} />
      </Suspense>
    </Box>
  );
}
