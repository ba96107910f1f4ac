import { useState } from 'react';
import { changedFields } from '#shared/domain/people/changed-fields.ts';
import type { InfluencerFields } from '#shared/domain/people/tidy-person.ts';
import type { Influencer } from '#shared/model/influencer.ts';
import type { CommandResult } from '../../../engine/engine-api.ts';
import { useFormCommand } from '../../../state/use-command.ts';

/** Saves a form about a person: of its fields those that differ from the person it was opened with. */
export function usePersonUpdate(influencer: Influencer): (fields: InfluencerFields) => Promise<CommandResult> {
  const run = useFormCommand();
  const [opened] = useState(influencer);
  return (fields) => run('influencer.update', { id: opened.id, ...changedFields(opened, fields) });
}
