/** `waiting` can be taken back; what follows is on its way and comes to its end by itself. */
export const ERASURE_STATES = [
  'waiting',
  'taken_back',
  'ending',
  'telling',
  'emptied',
  'done',
] as const;
export type ErasureState = (typeof ERASURE_STATES)[number];
