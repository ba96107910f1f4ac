/** Rules that shortlists and briefs need besides those of the report. */
export const DOCUMENT_SHEET = `
h4 { margin: 4mm 0 1.5mm; font-size: 9.5pt; font-weight: 650; }
.plain { white-space: pre-line; max-width: 150mm; }
.bare { list-style: none; }
.prose { max-width: 150mm; }
.prose p, .prose ul, .prose ol, .prose blockquote, .prose pre, .prose table { margin-bottom: 2.5mm; }
.prose ul, .prose ol { padding-left: 6mm; }
.prose ul { list-style: disc; }
.prose ol { list-style: decimal; }
.prose blockquote { margin-left: 0; padding-left: 4mm; border-left: 1.2pt solid #b9b5ae; }
.prose pre { white-space: pre-wrap; font-family: ui-monospace, monospace; font-size: 8.5pt; }
.prose h3:first-child { margin-top: 0; }
section.after { break-before: auto; margin-top: 12mm; }
a { color: inherit; }
.box { display: inline-block; width: 3.2mm; height: 3.2mm; border: 0.6pt solid #1f1e1c; vertical-align: -0.4mm; }
.choice { display: inline-block; padding-left: 0.3mm; margin-right: 12mm; }
.made { display: block; font-size: 8pt; }
.person caption { font-size: 11.5pt; font-weight: 650; }
.person h3 { margin-top: 5.5mm; }
.person h2 + h3 { margin-top: 0; }
.person table { margin-top: 5.5mm; }
.person .definitions { row-gap: 1.2mm; }
.answer { break-inside: avoid; margin-top: 6mm; }
.answer .room { height: 22mm; border: 0.6pt solid #b9b5ae; margin-top: 1mm; }
.answer p.quiet { margin-top: 3mm; font-size: 8pt; }
`;
