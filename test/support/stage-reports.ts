import type { Good } from './stage.js';

/** What would be taken of a psychologist who wants a report. */
export const ofReports: Readonly<Record<string, Good>> = {
  putReportPreferences: {
    by: 'psychologist',
    path: '/me/report-preferences',
    body: { frequency: 'weekly', weekday: 1, hour: 7, evenIfEmpty: false },
  },
};
