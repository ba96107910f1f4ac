import { parseArgs } from 'node:util';
import { exportNames, type ExportName } from '#shared/domain/export/export-request.ts';
import { importRules, type ImportRule } from '#shared/domain/import/import-types.ts';
import { isCurrencyCode } from '#shared/lib/currencies.ts';
import { text } from '#shared/text/text.ts';

export const recordKinds = [
  'influencers',
  'posts',
  'orders',
  'payouts',
  'metrics',
  'contacts',
  'calendar',
  'rates',
  'ledger',
  'codes',
  'traffic',
  'mail',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What a person asked for, with paths as they typed them. */
export type CommandLine =
  | { readonly command: 'new'; readonly workspace: string; readonly isSample: boolean }
  | {
      readonly command: 'import';
      readonly workspace: string;
      readonly files: readonly string[];
      readonly kind?: RecordKind;
      readonly into?: string;
      readonly mapping?: string;
      readonly currency?: string;
      /** Whose the rows are that do not say it. */
      readonly of?: string;
      readonly rule?: ImportRule;
    }
  | {
      readonly command: 'figures';
      readonly workspace: string;
      readonly campaign?: string;
      readonly influencer?: string;
    }
  | {
      readonly command: 'report';
      readonly workspace: string;
      readonly campaign: string;
      readonly out: string;
      readonly template?: string;
    }
  | {
      readonly command: 'export';
      readonly workspace: string;
      readonly kind: ExportName;
      readonly out: string;
      /** Of the kind `campaign`, and only there. */
      readonly campaign?: string;
    }
  | { readonly command: 'check'; readonly workspace: string };

export type ParsedArguments =
  | { readonly tag: 'run'; readonly line: CommandLine; readonly isJson: boolean }
  | { readonly tag: 'help' }
  | { readonly tag: 'version' }
  | { readonly tag: 'wrong'; readonly problem: string };

const MOST_FILES = 100;

/** The options each command takes besides `--json`; every one but `--sample` has a value. */
const optionsOf = {
  new: ['sample'],
  import: ['workspace', 'kind', 'into', 'mapping', 'currency', 'of', 'rule'],
  figures: ['workspace', 'campaign', 'influencer'],
  report: ['workspace', 'campaign', 'out', 'template'],
  export: ['workspace', 'kind', 'campaign', 'out'],
  check: [],
} as const satisfies Record<CommandLine['command'], readonly string[]>;

class UsageError extends Error {}

/** Reads the words after `liaison`. Never throws: wrong usage is answered with what is wrong. */
export function parseArguments(words: readonly string[]): ParsedArguments {
  const [name, ...rest] = words;
  if (words.some((word) => word === '--help' || word === '-h')) return { tag: 'help' };
  if (name === '--version') return { tag: 'version' };
  if (name === undefined) return { tag: 'wrong', problem: text.commandLine.problems.noCommand };
  if (!isCommand(name)) return { tag: 'wrong', problem: text.commandLine.problems.unknownCommand(name) };
  try {
    const { values, positionals } = readOptions(name, rest);
    return { tag: 'run', line: lineOf(name, values, positionals), isJson: values.has('json') };
  } catch (error) {
    if (error instanceof UsageError) return { tag: 'wrong', problem: error.message };
    // What parseArgs throws says which word it stumbled over.
    if (error instanceof TypeError) return { tag: 'wrong', problem: error.message };
    throw error;
  }
}

function isCommand(name: string): name is CommandLine['command'] {
  return Object.hasOwn(optionsOf, name);
}

function readOptions(
  command: CommandLine['command'],
  words: readonly string[],
): { values: ReadonlyMap<string, string>; positionals: readonly string[] } {
  const isFlag = (option: string): boolean => option === 'sample' || option === 'json';
  const options = Object.fromEntries(
    [...optionsOf[command], 'json'].map((option) => [
      option,
      { type: isFlag(option) ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true, tokens: true });
  const values = new Map<string, string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    if (values.has(token.name)) throw new UsageError(text.commandLine.problems.twice(token.name));
    if (token.value === '') throw new UsageError(text.commandLine.problems.emptyOption(token.name));
    values.set(token.name, token.value ?? '');
  }
  return { values, positionals };
}

function lineOf(
  command: CommandLine['command'],
  values: ReadonlyMap<string, string>,
  positionals: readonly string[],
): CommandLine {
  const needed = (option: string): string => {
    const value = values.get(option);
    if (value === undefined) throw new UsageError(text.commandLine.problems.missingOption(option));
    return value;
  };
  const optional = <Name extends string>(option: Name): { [Key in Name]?: string } => {
    const value = values.get(option);
    return value === undefined ? {} : ({ [option]: value } as { [Key in Name]?: string });
  };
  switch (command) {
    case 'new':
      return { command, workspace: onlyWorkspace(positionals), isSample: values.has('sample') };
    case 'check':
      return { command, workspace: onlyWorkspace(positionals) };
    case 'import': {
      const workspace = needed('workspace');
      if (positionals.length === 0) throw new UsageError(text.commandLine.problems.noFiles);
      if (positionals.length > MOST_FILES) throw new UsageError(text.commandLine.problems.tooManyFiles(MOST_FILES));
      const kind = values.has('kind') ? { kind: kindOf(needed('kind')) } : {};
      const currency = values.has('currency') ? { currency: currencyOf(needed('currency')) } : {};
      return {
        command,
        workspace,
        files: positionals,
        ...kind,
        ...optional('into'),
        ...optional('mapping'),
        ...optional('of'),
        ...currency,
        ...(values.has('rule') ? { rule: ruleOf(needed('rule')) } : {}),
      };
    }
    case 'figures':
      noPositionals(positionals);
      return { command, workspace: needed('workspace'), ...optional('campaign'), ...optional('influencer') };
    case 'report': {
      noPositionals(positionals);
      const campaign = needed('campaign');
      return { command, workspace: needed('workspace'), campaign, out: needed('out'), ...optional('template') };
    }
    case 'export': {
      noPositionals(positionals);
      const kind = exportNameOf(needed('kind'));
      if (kind === 'campaign') needed('campaign');
      else if (values.has('campaign')) throw new UsageError(text.commandLine.problems.onlyOfCampaign);
      return { command, workspace: needed('workspace'), kind, out: needed('out'), ...optional('campaign') };
    }
  }
}

function onlyWorkspace(positionals: readonly string[]): string {
  const [workspace] = positionals;
  if (workspace === undefined || workspace === '' || positionals.length > 1) {
    throw new UsageError(text.commandLine.problems.oneWorkspace);
  }
  return workspace;
}

function noPositionals(positionals: readonly string[]): void {
  const [first] = positionals;
  if (first !== undefined) throw new UsageError(text.commandLine.problems.noPositional(first));
}

function kindOf(value: string): RecordKind {
  const kind = recordKinds.find((each) => each === value);
  if (!kind) throw new UsageError(text.commandLine.problems.unknownKind(value));
  return kind;
}

function exportNameOf(value: string): ExportName {
  const name = exportNames.find((each) => each === value);
  if (!name) throw new UsageError(text.commandLine.problems.notExported(value, exportNames));
  return name;
}

function ruleOf(value: string): ImportRule {
  const rule = importRules.find((each) => each === value);
  if (!rule) throw new UsageError(text.commandLine.problems.unknownRule(value, [...importRules]));
  return rule;
}

function currencyOf(value: string): string {
  const code = value.toUpperCase();
  if (!isCurrencyCode(code)) throw new UsageError(text.commandLine.problems.unknownCurrency(value));
  return code;
}
