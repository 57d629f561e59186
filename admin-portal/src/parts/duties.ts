import type { Duty } from '../api/types';

const ALL: Record<Duty, true> = {
  verification: true,
  finance: true,
  support: true,
  content: true,
  safety: true,
  audit: true,
  superadmin: true,
};

/** Every duty, in the order they are shown. */
export const duties = Object.keys(ALL) as Duty[];
