/**
 * Every sweep there is. All processes of an installation share one queue and so these names; a
 * worker starts only when each of them has a handler.
 */
export const JOB_NAMES = [
  'outbox',
  'old-log-ins',
  'payments',
  'refunds',
  'holds',
  'offers',
  'waitlist',
  'requests',
  'attendance',
  'outcomes',
  'rooms',
  'care',
  'messages',
  'credentials',
  'files',
  'quarantine',
  'reports',
  'times',
  'calendars',
  'exports',
  'erasures',
  'retention',
  'audit',
  'invariants',
] as const;

export type JobName = (typeof JOB_NAMES)[number];
