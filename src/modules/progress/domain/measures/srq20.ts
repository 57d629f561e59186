import { itemsUpTo, type Measure } from '../measure.js';

/** The Indonesian cut-off 5/6: Hartono 1995, Riskesdas. */
export const SRQ20: Measure = {
  code: 'srq20',
  version: '1',
  name: 'SRQ-20',
  itemCount: 20,
  highestAnswer: 1,
  scales: [
    {
      code: 'total',
      items: itemsUpTo(20),
      times: 1,
      bands: [
        { code: 'below_cutoff', from: 0, to: 5 },
        { code: 'above_cutoff', from: 6, to: 20 },
      ],
      reliableChange: null,
      better: 'lower',
      helpFrom: null,
    },
  ],
  // A yes does not say how often, so the graver is assumed.
  danger: { item: 17, from: 1, urgentFrom: 1 },
  credit: 'World Health Organization, 1994 (WHO/MNH/PSF/94.8).',
  words: null,
  heldBack:
    'WHO allows free reproduction, but not for sale in conjunction with commercial purposes: WHO must be asked first.',
};
