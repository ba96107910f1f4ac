import { useState } from 'react';
import { readLocalSetting, writeLocalSetting } from '../../../state/local-setting.ts';
import { useSession } from '../../../state/session.ts';

/** Ways to look at the people of a campaign. */
export const pipelineViews = ['board', 'table', 'results'] as const;
export type PipelineView = (typeof pipelineViews)[number];

/** A text this window remembers for a workspace, `null` where there is none. */
export function useWorkspaceSetting(name: string): readonly [string | null, (value: string | null) => void] {
  const { workspaceId } = useSession();
  const key = `pipeline.${name}.${workspaceId}`;
  const [value, setValue] = useState(() => readLocalSetting(key));
  return [
    value,
    (next) => {
      setValue(next);
      writeLocalSetting(key, next);
    },
  ];
}
