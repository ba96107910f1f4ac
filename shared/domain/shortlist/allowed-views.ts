import { foldText } from '../../lib/text-fold.ts';
import type { Client, ClientView } from '../../model/client.ts';

/** The person at the client a name stands for; names are compared without case and accents. */
export function clientPersonNamed(client: Pick<Client, 'people'> | undefined, name: string) {
  return client?.people?.find((person) => foldText(person.name) === foldText(name));
}

/**
 * What somebody may be shown: what the client's record allows them. Somebody who is not in it sees the shortlist and
 * nothing else, so that no price reaches a name that was only typed.
 */
export function allowedViews(client: Pick<Client, 'people'> | undefined, name: string): readonly ClientView[] {
  return clientPersonNamed(client, name)?.sees ?? ['shortlist'];
}
