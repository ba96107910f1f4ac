import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { Token, Tokens } from 'marked';
import { createElement, Fragment, useMemo, type ReactNode } from 'react';
import { decodedText, isOpenableAddress, markdownTokens } from '#shared/formats/markdown-tokens.ts';
import { text } from '#shared/text/text.ts';
import { useOpenLink } from '../state/use-open-link.ts';
import { proseStyles } from './prose-styles.ts';

/** Headings of the text begin below those of the section it stands in. */
const FIRST_LEVEL = 3;
const LAST_LEVEL = 6;
/** Deeper nesting than anybody writes is shown as it is written. */
const DEEPEST = 20;

interface MarkdownTextProps {
  readonly source: string;
}

/**
 * Markdown as formatted text. Only what is known becomes an element: HTML is shown as it is written, pictures are named
 * and never loaded, and links open outside where they lead to the web or to a mailbox.
 */
export function MarkdownText({ source }: MarkdownTextProps) {
  const tokens = useMemo(() => markdownTokens(source), [source]);
  return (
    <Box dir="auto" sx={proseStyles}>
      {tokens === null ? <Plain>{source}</Plain> : <Blocks tokens={tokens} depth={0} />}
    </Box>
  );
}

interface PartsProps {
  readonly tokens: readonly Token[];
  readonly depth: number;
}

function Plain({ children }: { readonly children: string }) {
  return (
    <Box component="p" sx={{ whiteSpace: 'pre-wrap' }}>
      {children}
    </Box>
  );
}

// The parts of one text keep their places for as long as the text is the same, so that a place is a sound key.
function Blocks({ tokens, depth }: PartsProps) {
  return tokens.map((token, index) => <Fragment key={index}>{block(token, depth)}</Fragment>);
}

function Inline({ tokens, depth }: PartsProps) {
  return tokens.map((token, index) => <Fragment key={index}>{piece(token, depth)}</Fragment>);
}

function block(token: Token, depth: number): ReactNode {
  if (depth > DEEPEST) return <Plain>{token.raw}</Plain>;
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading': {
      const { depth: level, tokens } = token as Tokens.Heading;
      const tag = `h${Math.min(LAST_LEVEL, level + FIRST_LEVEL - 1)}`;
      return createElement(tag, null, <Inline tokens={tokens} depth={depth} />);
    }
    case 'paragraph':
      return (
        <p>
          <Inline tokens={(token as Tokens.Paragraph).tokens} depth={depth} />
        </p>
      );
    case 'list':
      return <List list={token as Tokens.List} depth={depth} />;
    case 'blockquote':
      return (
        <blockquote>
          <Blocks tokens={(token as Tokens.Blockquote).tokens} depth={depth + 1} />
        </blockquote>
      );
    case 'code':
      return <pre>{(token as Tokens.Code).text}</pre>;
    case 'hr':
      return <hr />;
    case 'table':
      return <Table table={token as Tokens.Table} depth={depth} />;
    case 'text':
    case 'checkbox':
      return piece(token, depth);
    default:
      return <Plain>{token.raw.trim()}</Plain>;
  }
}

function List({ list, depth }: { readonly list: Tokens.List; readonly depth: number }) {
  const { ordered, start, items } = list;
  const lines = items.map((item, index) => (
    <li key={index}>
      <Blocks tokens={item.tokens} depth={depth + 1} />
    </li>
  ));
  return ordered ? <ol start={start === '' ? 1 : start}>{lines}</ol> : <ul>{lines}</ul>;
}

function Table({ table, depth }: { readonly table: Tokens.Table; readonly depth: number }) {
  return (
    <table>
      <thead>
        <tr>
          {table.header.map((cell, index) => (
            <th key={index} scope="col">
              <Inline tokens={cell.tokens} depth={depth} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, rowIndex) => (
          <tr key={rowIndex}>
            {row.map((cell, index) => (
              <td key={index}>
                <Inline tokens={cell.tokens} depth={depth} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function piece(token: Token, depth: number): ReactNode {
  if (depth > DEEPEST) return token.raw;
  const inner = (token as Tokens.Generic).tokens ?? [];
  const inside = <Inline tokens={inner} depth={depth + 1} />;
  switch (token.type) {
    case 'strong':
      return <strong>{inside}</strong>;
    case 'em':
      return <em>{inside}</em>;
    case 'del':
      return <del>{inside}</del>;
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br />;
    case 'checkbox':
      return (token as Tokens.Checkbox).checked ? '☑ ' : '☐ ';
    case 'escape':
      return (token as Tokens.Escape).text;
    case 'link':
      return <OutsideLink address={(token as Tokens.Link).href}>{inside}</OutsideLink>;
    case 'image':
      return text.brief.richText.image(decodedText((token as Tokens.Image).text));
    case 'text':
      return inner.length > 0 ? inside : decodedText((token as Tokens.Text).text);
    default:
      return token.raw;
  }
}

function OutsideLink({ address, children }: { readonly address: string; readonly children: ReactNode }) {
  const openLink = useOpenLink();
  if (!isOpenableAddress(address)) return children;
  return (
    <Link
      component="button"
      type="button"
      title={text.brief.richText.openLink(address)}
      onClick={() => openLink(address)}
      sx={{ font: 'inherit', textAlign: 'start', verticalAlign: 'baseline' }}
    >
      {children}
    </Link>
  );
}
