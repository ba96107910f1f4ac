import { accounts } from './en/accounts.ts';
import { app } from './en/app.ts';
import { brief } from './en/brief.ts';
import { campaigns } from './en/campaigns.ts';
import { codesAndLinks } from './en/codes-and-links.ts';
import { templates } from './en/templates.ts';
import { clients } from './en/clients.ts';
import { collaboration } from './en/collaboration.ts';
import { deliverables } from './en/deliverables.ts';
import { disclosure } from './en/disclosure.ts';
import { gifts } from './en/gifts.ts';
import { ledger } from './en/ledger.ts';
import { charts } from './en/charts.ts';
import { commandLine } from './en/command-line.ts';
import { engine } from './en/engine.ts';
import { files } from './en/files.ts';
import { fit } from './en/fit.ts';
import { exports } from './en/exports.ts';
import { figures } from './en/figures.ts';
import { pipeline } from './en/pipeline.ts';
import { report } from './en/report.ts';
import { menu } from './en/menu.ts';
import { reports } from './en/reports.ts';
import { shortlist } from './en/shortlist.ts';
import { settings } from './en/settings.ts';
import { welcome } from './en/welcome.ts';
import { influencer } from './en/influencer.ts';
import { grid } from './en/grid.ts';
import { compare } from './en/compare.ts';
import { person } from './en/person.ts';
import { people } from './en/people.ts';
import { personWords } from './en/person-words.ts';
import { roster } from './en/roster.ts';
import { documents } from './en/documents.ts';
import { duplicates } from './en/duplicates.ts';
import { host } from './en/host.ts';
import { importText } from './en/import.ts';
import { importKinds } from './en/import-kinds.ts';
import { calendarFile } from './en/calendar-file.ts';
import { mailFile } from './en/mail-file.ts';
import { vcardFile } from './en/vcard-file.ts';
import { records } from './en/records.ts';
import { rights } from './en/rights.ts';
import { workbook } from './en/workbook.ts';

/**
 * The message catalogue: every sentence a person can read, by area. Sentences with values in them are functions.
 * Add a language by giving an object of the same type; add an area by a file and a line here.
 */
export const text = {
  accounts,
  app,
  files,
  roster,
  influencer,
  duplicates,
  grid,
  compare,
  person,
  pipeline,
  people,
  personWords,
  brief,
  campaigns,
  codesAndLinks,
  templates,
  clients,
  collaboration,
  gifts,
  deliverables,
  disclosure,
  fit,
  ledger,
  reports,
  shortlist,
  documents,
  settings,
  welcome,
  charts,
  exports,
  figures,
  report,
  engine,
  menu,
  host,
  commandLine,
  import: importText,
  importKinds,
  calendarFile,
  mailFile,
  vcardFile,
  records,
  rights,
  workbook,
} as const;
