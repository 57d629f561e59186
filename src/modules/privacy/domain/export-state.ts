export const EXPORT_STATES = ['waiting', 'working', 'ready', 'failed', 'gone'] as const;
export type ExportState = (typeof EXPORT_STATES)[number];
