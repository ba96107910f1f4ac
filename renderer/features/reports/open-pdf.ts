import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the bundler turns this import into a worker
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';

/** Reads a PDF for showing its pages. Rejects with a reason when the bytes are no PDF. The bytes stay untouched. */
export function openPdf(pdf: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  GlobalWorkerOptions.workerPort ??= new PdfWorker();
  // The reader takes the bytes over; they are still needed for saving.
  return getDocument({ data: pdf.slice(), isEvalSupported: false, useWasm: false }).promise;
}
