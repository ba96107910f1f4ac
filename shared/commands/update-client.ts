import { tidyClient, type ClientFields } from '../domain/clients/tidy-client.ts';
import { text } from '../text/text.ts';
import type { Command } from './command.ts';
import { currencyProblem, firstProblem, nameProblem, takenNameProblem, tidyName } from './field-checks.ts';
import { updateChange } from './row-changes.ts';

/** The fields to change; `null` takes an optional field away. */
export interface UpdateClientInput extends ClientFields {
  readonly clientId: string;
  readonly name?: string;
  readonly currency?: string | null;
}

/** Changes what is known of a client. Lists are given whole: what is not in them any more is taken away. */
export const updateClient: Command<UpdateClientInput> = (input, { reader }) => {
  const client = reader.get('client', input.clientId);
  if (!client) return { refusal: text.campaigns.problems.clientGone };
  const name = tidyName(input.name ?? client.name);
  const refusal = firstProblem(
    nameProblem(name, 'client'),
    takenNameProblem(name, 'client', reader.all('client'), client.id),
    currencyProblem(input.currency),
  );
  if (refusal !== null) return { refusal };
  const tidied = tidyClient(input, name);
  if ('problem' in tidied) return { refusal: tidied.problem };
  const change = updateChange('client', client, { name, currency: input.currency, ...tidied.patch });
  return { plan: { label: text.campaigns.labels.updateClient(name), changes: change ? [change] : [] } };
};
