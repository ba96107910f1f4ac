import Chip from '@mui/material/Chip';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import type { Stage } from '#shared/model/pipeline.ts';
import type { PipelineRow } from '#shared/queries/campaign-pipeline.ts';
import { text } from '#shared/text/text.ts';
import { countText } from '../../../state/format.ts';
import type { PipelineFilter } from './pipeline-filter.ts';
import { useWorkspaceSetting } from './pipeline-setting.ts';

const words = text.pipeline.filters;

interface PipelineFiltersProps {
  readonly rows: readonly PipelineRow[];
  readonly stages: readonly Stage[];
  readonly value: PipelineFilter;
  readonly onChange: (next: PipelineFilter) => void;
}

/** What of the pipeline is shown: one chip per question. */
export function PipelineFilters({ rows, stages, value, onChange }: PipelineFiltersProps) {
  const [me, setMe] = useWorkspaceSetting('me');
  const set = (patch: Partial<PipelineFilter>) => onChange({ ...value, ...patch });
  const owners = [...new Set(rows.flatMap(({ owner }) => owner ?? []))].sort();
  const chosen = stages.filter(({ stage }) => value.stages.includes(stage)).map(({ name }) => name);
  const ownerName = value.owner === '' ? words.noOwner : value.owner;
  const nobody = <MenuItem disabled>{words.noOwners}</MenuItem>;
  return (
    <Box role="group" aria-label={words.label} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <FilterChip
        label={words.stuck(countText(rows.filter(({ stuck }) => stuck.length > 0).length))}
        isOn={value.isStuck}
        onClick={() => set({ isStuck: !value.isStuck })}
      />
      <FilterChip
        label={words.stale(countText(rows.filter(({ isStale }) => isStale).length))}
        isOn={value.isStale}
        onClick={() => set({ isStale: !value.isStale })}
      />
      <MenuChip label={chosen.length === 0 ? words.stage : words.stageIs(chosen.join(', '))} isOn={chosen.length > 0}>
        {(close) => [
          <MenuItem
            key="every"
            onClick={() => {
              set({ stages: [] });
              close();
            }}
          >
            {words.everyStage}
          </MenuItem>,
          ...stages.map(({ stage, name }) => (
            <MenuItem
              key={stage}
              selected={value.stages.includes(stage)}
              aria-checked={value.stages.includes(stage)}
              role="menuitemcheckbox"
              onClick={() =>
                set({
                  stages: value.stages.includes(stage)
                    ? value.stages.filter((one) => one !== stage)
                    : [...value.stages, stage],
                })
              }
            >
              {name}
            </MenuItem>
          )),
        ]}
      </MenuChip>
      <MenuChip label={ownerName === null ? words.owner : words.ownerIs(ownerName)} isOn={ownerName !== null}>
        {(close) =>
          [null, '', ...owners].map((owner) => (
            <MenuItem
              key={owner ?? 'every'}
              selected={value.owner === owner}
              onClick={() => {
                set({ owner });
                close();
              }}
            >
              {owner === null ? words.everyOwner : owner === '' ? words.noOwner : owner}
            </MenuItem>
          ))
        }
      </MenuChip>
      {me === null ? (
        <MenuChip label={words.mine} isOn={false} title={words.whoAmI}>
          {(close) =>
            owners.length === 0
              ? nobody
              : owners.map((owner) => (
                  <MenuItem
                    key={owner}
                    onClick={() => {
                      setMe(owner);
                      set({ owner });
                      close();
                    }}
                  >
                    {owner}
                  </MenuItem>
                ))
          }
        </MenuChip>
      ) : (
        <Chip
          label={words.mineAs(me)}
          size="small"
          color={value.owner === me ? 'primary' : 'default'}
          variant={value.owner === me ? 'filled' : 'outlined'}
          aria-pressed={value.owner === me}
          title={words.forgetMe(me)}
          onClick={() => set({ owner: value.owner === me ? null : me })}
          onDelete={() => {
            setMe(null);
            if (value.owner === me) set({ owner: null });
          }}
        />
      )}
    </Box>
  );
}

interface FilterChipProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onClick: () => void;
}

function FilterChip({ label, isOn, onClick }: FilterChipProps) {
  return (
    <Chip
      label={label}
      size="small"
      color={isOn ? 'primary' : 'default'}
      variant={isOn ? 'filled' : 'outlined'}
      aria-pressed={isOn}
      onClick={onClick}
    />
  );
}

interface MenuChipProps {
  readonly label: string;
  readonly isOn: boolean;
  /** What is asked for, above the choices. */
  readonly title?: string;
  readonly children: (close: () => void) => ReactNode;
}

function MenuChip({ label, isOn, title, children }: MenuChipProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  return (
    <>
      <Chip
        label={label}
        size="small"
        color={isOn ? 'primary' : 'default'}
        variant={isOn ? 'filled' : 'outlined'}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ maxWidth: 280 }}
      />
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        slotProps={{ list: { dense: true, 'aria-label': title ?? label } }}
      >
        {title === undefined ? null : (
          <Box component="li" role="presentation" sx={{ px: 4, py: 1, fontSize: 12, color: 'text.secondary' }}>
            {title}
          </Box>
        )}
        {children(close)}
      </Menu>
    </>
  );
}
