/** The style sheet of the page a client answers in: for screens of any width, light and dark, and for paper. */
export const ANSWER_SHEET = `
:root { color-scheme: light dark; --ink: #1f1e1c; --quiet: #55524d; --line: #b9b5ae; --ground: #ffffff; --accent: #2457c5; --on-accent: #ffffff; --problem: #b3261e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eceae6; --quiet: #b4afa5; --line: #57534c; --ground: #171614; --accent: #8fb1ff; --on-accent: #0e1626; --problem: #ff9a90; }
}
html { scroll-padding-bottom: 90px; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 820px; padding: 32px 20px 80px; font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif; color: var(--ink); background: var(--ground); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, dl, ul, ol, table, fieldset { margin: 0; padding: 0; }
h1 { font-size: 28px; line-height: 1.2; }
h2 { font-size: 21px; line-height: 1.3; padding-top: 28px; border-top: 1px solid var(--ink); }
h3 { font-size: 15px; margin: 20px 0 6px; }
h4 { font-size: 15px; margin: 14px 0 4px; }
a { color: var(--accent); }
.quiet, .source { color: var(--quiet); }
.source, .made { font-size: 13px; }
.made { display: block; }
header p { margin-top: 6px; }
header .quiet { font-size: 14px; }
article, .prose { margin-top: 44px; }
.plain { white-space: pre-line; max-width: 72ch; }
.prose p, .prose ul, .prose ol { margin-bottom: 10px; }
.prose ul, .prose ol { padding-left: 24px; }
.bare { list-style: none; }
.definitions { display: grid; grid-template-columns: minmax(110px, 190px) 1fr; column-gap: 20px; row-gap: 6px; }
dt { color: var(--quiet); }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
caption { text-align: left; padding: 20px 0 4px; font-size: 15px; font-weight: 700; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--quiet); font-size: 13px; }
.figure { text-align: right; white-space: nowrap; }
fieldset { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px 16px; margin-top: 22px; }
legend { padding: 0 6px; font-weight: 650; }
.choice { display: inline-flex; align-items: center; gap: 6px; margin-right: 22px; min-height: 32px; cursor: pointer; }
input[type="radio"] { width: 18px; height: 18px; accent-color: var(--accent); }
label.field { display: block; margin-top: 8px; }
label.field span { display: block; margin-bottom: 4px; color: var(--quiet); font-size: 13px; }
input[type="text"], input[type="date"], textarea { width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid var(--quiet); border-radius: 6px; padding: 6px 8px; }
.who { display: grid; grid-template-columns: 2fr 1fr; gap: 16px; margin-top: 20px; }
footer { position: sticky; bottom: 0; display: flex; flex-wrap: wrap; align-items: center; gap: 14px; margin-top: 44px; padding: 14px 0; border-top: 1px solid var(--ink); background: var(--ground); }
button { font: inherit; font-weight: 600; padding: 8px 18px; border: 0; border-radius: 6px; background: var(--accent); color: var(--on-accent); cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.problem { color: var(--problem); font-weight: 600; }
html:not(.runs) footer { display: none; }
@media (max-width: 560px) { .definitions, .who { grid-template-columns: 1fr; row-gap: 2px; } dd { margin-bottom: 6px; } }
@media print { footer, .who { display: none; } article { break-inside: avoid-page; } }
`;
