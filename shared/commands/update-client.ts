import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import {
  currencyProblem,
  firstProblem,
  nameProblem,
  notesProblem,
  takenNameProblem,
  tidyName,
} from './field-checks.ts';
import { updateChange } from './row-changes.ts';

/** The fields to change; `null` takes an optional field away. */
export interface UpdateClientInput {
  readonly clientId: string;
  readonly name?: string;
  readonly currency?: string | null;
  readonly notes?: string | null;
}

/** Changes a client's name, currency or notes. */
export const updateClient: Command<UpdateClientInput> = (input, { reader }) => {
  const client = reader.get('client', input.clientId);
  if (!client) return { refusal: text.campaigns.problems.clientGone };
  const name = tidyName(input.name ?? client.name);
  const refusal = firstProblem(
    nameProblem(name, 'client'),
    takenNameProblem(name, 'client', reader.all('client'), client.id),
    currencyProblem(input.currency),
    notesProblem(input.notes),
  );
  if (refusal !== null) return { refusal };
  const patch = { name, currency: input.currency, notes: input.notes?.trim() === '' ? null : input.notes?.trim() };
  const change = updateChange('client', client, { ...patch, ...(input.notes === null && { notes: null }) });
  return { plan: { label: text.campaigns.labels.updateClient(name), changes: change ? [change] : [] } };
};
