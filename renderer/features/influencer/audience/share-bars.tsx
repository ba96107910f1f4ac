import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { AudienceReading } from '#shared/model/influencer.ts';
import { text } from '#shared/text/text.ts';
import { countText, shareText } from '../../../state/format.ts';

const SHOWN = 8;

interface ShareBarsProps {
  readonly label: string;
  readonly parts: AudienceReading['parts'];
  /** How many are shown before the others are asked for. */
  readonly most?: number;
}

/** Shares as bars from zero to a hundred, largest first, with the number beside each. */
export function ShareBars({ label, parts, most = SHOWN }: ShareBarsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const sorted = parts.toSorted((left, right) => right.percent - left.percent);
  const shown = isOpen ? sorted : sorted.slice(0, most);
  const hidden = sorted.length - shown.length;
  return (
    <>
      <Box
        component="dl"
        aria-label={label}
        className="figures"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(80px, 132px) 1fr 56px',
          columnGap: 2,
          rowGap: 1,
          fontSize: 13,
        }}
      >
        {shown.map(({ value, percent }) => (
          <Box key={value} sx={{ display: 'contents' }}>
            <Box
              component="dt"
              sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
              title={value}
            >
              {value}
            </Box>
            <Box component="dd" sx={{ m: 0, display: 'contents' }}>
              <Box aria-hidden sx={{ alignSelf: 'center', height: 8, bgcolor: 'surface.hover', borderRadius: '2px' }}>
                <Box
                  style={{ width: `${percent}%` }}
                  sx={{ height: '100%', bgcolor: 'primary.main', borderRadius: '2px' }}
                />
              </Box>
              <Box component="span" sx={{ textAlign: 'end' }}>
                {shareText(percent)}
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
      {hidden > 0 ? (
        <Button size="small" onClick={() => setIsOpen(true)} sx={{ ml: -1 }}>
          {text.person.head.nMore(countText(hidden))}
        </Button>
      ) : null}
    </>
  );
}
