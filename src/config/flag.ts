import { z } from 'zod';

/** On by `1` or `true`, off by everything else it takes. */
export const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('0')
  .transform((value) => value === '1' || value === 'true');
