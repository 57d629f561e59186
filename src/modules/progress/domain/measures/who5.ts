import { itemsUpTo, type Measure } from '../measure.js';

/** Raw 0 to 25, times four; Topp et al. 2015. */
export const WHO5: Measure = {
  code: 'who5',
  version: '1',
  name: 'WHO-5',
  itemCount: 5,
  highestAnswer: 5,
  scales: [
    {
      code: 'total',
      items: itemsUpTo(5),
      times: 4,
      bands: [
        { code: 'very_low', from: 0, to: 28 },
        { code: 'low', from: 29, to: 50 },
        { code: 'adequate', from: 51, to: 100 },
      ],
      reliableChange: 10,
      better: 'higher',
      helpFrom: null,
    },
  ],
  danger: null,
  credit: 'World Health Organization, Regional Office for Europe, 1998.',
  words: null,
  heldBack:
    'The sources disagree about its licence (public domain, or CC BY-NC-SA 3.0 IGO): WHO must be asked before commercial use.',
};
