import { tidyClient, type ClientFields } from '../domain/clients/tidy-client.ts';
import type { Client, ClientId } from '../model/client.ts';
import { text } from '../text/text.ts';
import type { Command, CommandContext } from './command.ts';
import {
  currencyProblem,
  firstProblem,
  nameProblem,
  presentFields,
  takenNameProblem,
  tidyName,
} from './field-checks.ts';
import { createChange } from './row-changes.ts';

export interface CreateClientInput extends ClientFields {
  readonly name: string;
  readonly currency?: string;
}

/** A new client row, or why not. Shared with the campaign commands, which can make a client on the way. */
export function newClient(
  input: CreateClientInput,
  { reader, newId }: CommandContext,
): { readonly client: Client } | { readonly refusal: string } {
  const name = tidyName(input.name);
  const refusal = firstProblem(
    nameProblem(name, 'client'),
    takenNameProblem(name, 'client', reader.all('client')),
    currencyProblem(input.currency),
  );
  if (refusal !== null) return { refusal };
  const tidied = tidyClient(input, name);
  if ('problem' in tidied) return { refusal: tidied.problem };
  const optional = presentFields({ currency: input.currency, ...tidied.patch });
  return { client: { id: newId() as ClientId, name, ...optional } };
}

/** Adds a brand the agency works for. */
export const createClient: Command<CreateClientInput> = (input, context) => {
  const made = newClient(input, context);
  if ('refusal' in made) return made;
  const label = text.campaigns.labels.createClient(made.client.name);
  return { plan: { label, changes: [createChange('client', made.client)] } };
};
