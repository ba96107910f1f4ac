/** Words of the command line. */
export const commandLine = {
  usage: `Usage: liaison <command> [options]

  liaison new W.liaison [--sample]
      makes an empty workspace, or the sample agency
  liaison import --workspace W [--kind KIND] FILE... [--into CAMPAIGN] [--mapping PRESET] [--currency CODE]
                 [--of INFLUENCER] [--rule fill|newer|ask]
      imports CSV, XLSX, vCard, calendar and mail files; what they are is recognised by their headers when --kind
      is left out. --of says whose rows are that do not say it; --rule what becomes of stored values they contradict
  liaison figures --workspace W [--campaign NAME] [--influencer NAME]
      prints every figure with its formula, inputs and evidence
  liaison report --workspace W --campaign NAME --out F.pdf [--template NAME]
      writes the client report
  liaison export --workspace W --kind KIND --out F
      writes records to a file; its ending names the format: .csv or .xlsx for every KIND but mail, .vcf for
      influencers and contacts, .ics for calendar, .eml (a draft to all of them) for influencers.
      Further kinds: clients, campaigns, collaborations, touches, trips
  liaison export --workspace W --kind everything --out F.xlsx
  liaison export --workspace W --kind campaign --campaign NAME --out F.xlsx
      writes a workbook with a sheet for each kind, of the workspace or of one campaign
  liaison check W
      verifies hashes, references, ledger balances and control totals

  KIND is one of influencers, posts, orders, payouts, metrics, contacts, calendar, rates, ledger,
  codes, traffic, mail.
  --json prints one JSON object on standard output and nothing else there.
  --help and --version print this text and the version.

Exit codes: 0 done, 1 refused or failed, 2 wrong usage. An import that had to leave out a whole file ends with 1.
`,
  problems: {
    noCommand: 'Name a command.',
    unknownCommand: (name: string) => `There is no command "${name}".`,
    missingOption: (name: string) => `--${name} is missing.`,
    emptyOption: (name: string) => `--${name} needs a value.`,
    twice: (name: string) => `--${name} is given twice.`,
    unknownKind: (kind: string) => `"${kind}" is not a KIND.`,
    notExported: (kind: string, known: readonly string[]) =>
      `"${kind}" is no KIND that can be exported. Kinds: ${known.join(', ')}.`,
    onlyOfCampaign: '--campaign goes with --kind campaign only.',
    unknownCurrency: (code: string) => `"${code}" is not an ISO 4217 currency code, such as EUR or INR.`,
    unknownRule: (rule: string, known: readonly string[]) => `"${rule}" is not a rule. Rules: ${known.join(', ')}.`,
    noFiles: 'Name at least one file to import.',
    tooManyFiles: (limit: number) => `Import at most ${limit} files at once.`,
    oneWorkspace: 'Name exactly one workspace file.',
    noPositional: (value: string) => `"${value}" is not expected here.`,
  },
  refused: {
    exists: (file: string) => `${file} is already there. Choose another name; nothing was overwritten.`,
    noFile: (file: string) => `There is no file ${file}.`,
    isFolder: (file: string) => `${file} is a folder, not a file.`,
    noFolder: (folder: string) => `There is no folder ${folder} to write to.`,
    overInput: (file: string) => `${file} is one of the files that are read. Choose another name for the result.`,
    otherEnding: (kind: string, ending: string, endings: readonly string[]) =>
      `The kind "${kind}" is not written to files ending in ${ending}. Endings it has: ${endings.join(', ')}.`,
    noEnding: (file: string, endings: readonly string[]) =>
      `${file} has no ending that names a format. Endings for this kind: ${endings.join(', ')}.`,
    reportEnding: (file: string) => `${file} does not end in .pdf.`,
    templateNotBuilt: (name: string) =>
      `There is no report template "${name}"; leave --template out for the standard one.`,
    nothingImported: 'Nothing was imported; the workspace is unchanged.',
    noChromium: 'Chromium, Chrome or Edge is needed and was not found. Install one, or name it in LIAISON_CHROMIUM.',
  },
  failed: {
    browserEnded: 'The hidden browser ended before the work was done. Nothing was changed.',
    pageSilent: (seconds: number) => `The hidden browser did not begin its work within ${seconds} seconds.`,
    pageError: (reason: string) => `The work stopped: ${reason}. Nothing was changed.`,
    filesLeftOut: (files: readonly string[]) =>
      `Left out, because nothing in it could be read: ${files.join(', ')}. The rest was imported.`,
  },
  progress: {
    reading: (name: string) => `Reading ${name}`,
    writing: (name: string) => `Writing ${name}`,
    printing: 'Making the PDF',
  },
  made: {
    workspace: (name: string, file: string) => `Made ${file}: "${name}".`,
    imported: (counts: Readonly<Record<string, number>>) =>
      `Read ${counts['read']} rows: ${counts['added']} added, ${counts['changed']} changed, ${counts['unchanged']} unchanged, ` +
      `${counts['skipped']} skipped, ${counts['doubtful']} to decide.`,
    nothingNew: 'Everything in these files is already there; the workspace was not changed.',
    report: (file: string, bytes: number) => `Wrote the report to ${file} (${bytes} bytes).`,
    exported: (counted: string, kind: string, file: string) => `Wrote ${file}: ${kind}, ${counted}.`,
    checked: (file: string, name: string) => `${file} is whole: workspace "${name}".`,
    records: 'Records',
    stateHash: 'State',
    payments: 'Payments',
    revenue: 'Order revenue',
    noTotals: 'none',
  },
  /** The sentence of a row's problem begins with the row and the column itself. */
  importProblem: (problem: { file: string; problem: string }) => `${problem.file}: ${problem.problem}`,
  fileProblem: (problem: { kind: string; line: number; problem: string }) =>
    problem.line > 0
      ? `${problem.kind}, line ${problem.line}: ${problem.problem}`
      : `${problem.kind}: ${problem.problem}`,
  decision: (item: { title: string; question: string }) => `To decide: ${item.title}. ${item.question}`,
} as const;
