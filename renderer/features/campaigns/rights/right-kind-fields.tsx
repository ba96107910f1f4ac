import Box from '@mui/material/Box';
import type { Client } from '#shared/model/client.ts';
import { text } from '#shared/text/text.ts';
import { OfferedWordsField } from '../../../ui/offered-words-field.tsx';
import { ChoiceField } from '../../../ui/text-fields.tsx';
import type { RightDraft } from './right-draft.ts';

const { fields: names, form: words } = text.rights;
const yesOrNo = ['yes', 'no'] as const;

interface RightKindFieldsProps {
  readonly draft: RightDraft;
  readonly set: (patch: Partial<RightDraft>) => void;
  readonly client: Client | null;
}

/** What only some kinds of rights say: whom an exclusivity keeps away, where and how content may be used. */
export function RightKindFields({ draft, set, client }: RightKindFieldsProps) {
  const isExclusivity = draft.kind === 'exclusivity';
  return (
    <>
      {isExclusivity ? (
        <>
          <Box className="wide">
            <OfferedWordsField
              label={names.rivals}
              value={draft.rivals}
              onChange={(rivals) => set({ rivals })}
              offered={client?.rivals ?? []}
              helperText={words.rivalsHelp}
            />
          </Box>
          <Box className="wide">
            <OfferedWordsField
              label={names.categories}
              value={draft.categories}
              onChange={(categories) => set({ categories })}
              offered={client?.categories ?? []}
              helperText={words.categoriesHelp}
            />
          </Box>
        </>
      ) : (
        <>
          <Box className="wide">
            <OfferedWordsField
              label={names.channels}
              value={draft.channels}
              onChange={(channels) => set({ channels })}
              offered={draft.kind === 'usage' ? words.usageChannels : words.whitelistingChannels}
              helperText={words.channelsHelp}
            />
          </Box>
          <ChoiceField
            label={names.mayEdit}
            value={draft.mayEdit}
            choices={yesOrNo}
            names={words.yesOrNo}
            onChange={(mayEdit) => set({ mayEdit })}
          />
        </>
      )}
      <Box className={isExclusivity ? 'wide' : ''}>
        <OfferedWordsField
          label={names.territories}
          value={draft.territories}
          onChange={(territories) => set({ territories })}
          offered={[]}
          helperText={words.territoriesHelp}
        />
      </Box>
    </>
  );
}
