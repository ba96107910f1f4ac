import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useEffect, useRef, useState } from 'react';
import { text } from '#shared/text/text.ts';
import type { PDFDocumentProxy } from 'pdfjs-dist';

const words = text.reports;
const SHARPNESS = 2;

/** The pages of a PDF, as they will print, each with its words for people who cannot see it. */
export function PdfPages({ pdf }: { readonly pdf: Uint8Array<ArrayBuffer> }) {
  const [pages, setPages] = useState<PDFDocumentProxy | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    let close: (() => Promise<void>) | null = null;
    import('./open-pdf.ts')
      .then(({ openPdf }) => openPdf(pdf))
      .then(
        (document) => {
          close = () => document.loadingTask.destroy();
          if (isCurrent) setPages(document);
          else void close();
        },
        (error: unknown) => isCurrent && setProblem(error instanceof Error ? error.message : String(error)),
      );
    return () => {
      isCurrent = false;
      void close?.();
    };
  }, [pdf]);
  if (problem !== null) return <Alert severity="info">{words.noPreview(problem)}</Alert>;
  return (
    <Box
      component="section"
      aria-label={words.preview}
      tabIndex={0}
      sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 6, py: 5, bgcolor: 'surface.rail' }}
    >
      {pages
        ? Array.from({ length: pages.numPages }, (_page, index) => (
            <PdfPage key={index} pages={pages} number={index + 1} report={setProblem} />
          ))
        : null}
    </Box>
  );
}

interface PdfPageProps {
  readonly pages: PDFDocumentProxy;
  readonly number: number;
  readonly report: (problem: string) => void;
}

function PdfPage({ pages, number, report }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [content, setContent] = useState('');
  useEffect(() => {
    let isCurrent = true;
    let stop: (() => void) | null = null;
    const draw = async () => {
      const page = await pages.getPage(number);
      const target = canvas.current;
      if (!isCurrent || !target) return;
      const viewport = page.getViewport({ scale: SHARPNESS });
      target.width = viewport.width;
      target.height = viewport.height;
      const render = page.render({ canvas: target, viewport });
      stop = () => render.cancel();
      await render.promise;
      const { items } = await page.getTextContent();
      if (isCurrent) setContent(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    };
    draw().catch((error: unknown) => {
      if (isCurrent) report(error instanceof Error ? error.message : String(error));
    });
    return () => {
      isCurrent = false;
      stop?.();
    };
  }, [pages, number, report]);
  const name = words.page(number, pages.numPages);
  return (
    <Box component="figure" sx={{ m: 0, mx: 'auto', mb: 5, maxWidth: 820 }}>
      <Box
        component="canvas"
        ref={canvas}
        role="img"
        aria-label={name}
        sx={{
          display: 'block',
          width: '100%',
          aspectRatio: '210 / 297',
          bgcolor: '#ffffff',
          border: 1,
          borderColor: 'divider',
        }}
      />
      <Box component="figcaption" sx={{ fontSize: 12, color: 'text.secondary', textAlign: 'center', mt: 1 }}>
        {name}
        <span className="visually-hidden">{content}</span>
      </Box>
    </Box>
  );
}
