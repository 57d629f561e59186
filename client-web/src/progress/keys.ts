/** Where each answer lies in the cache. */
export const PROGRESS_KEYS = {
  mine: ['progress', 'mine'],
  measures: ['progress', 'measures'],
  alerts: ['progress', 'alerts'],
  client: (id: string) => ['progress', 'client', id],
  asked: (id: string) => ['progress', 'asked', id],
  clientAlerts: (id: string) => ['progress', 'client-alerts', id],
} as const;
