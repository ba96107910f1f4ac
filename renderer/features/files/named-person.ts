import { useQuery } from '../../state/use-query.ts';

const MARK = 'id:';

/** How a choice names a person of the workspace. */
export function personDecision(id: string): string {
  return `${MARK}${id}`;
}

/** The id in a choice that names a person of the workspace, else `null`. */
export function idOfPerson(choice: string): string | null {
  return choice.startsWith(MARK) ? choice.slice(MARK.length) : null;
}

/** The name of a person; `null` while it is looked up, or when there is nobody. */
export function usePersonName(id: string | null): string | null {
  const { data } = useQuery('influencer.glance', id === null ? null : { id });
  return id !== null && data?.influencer.id === id ? data.influencer.name : null;
}
