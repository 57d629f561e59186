/** Front door of notifications: it hears events and wakes with its sweep; the demo sets switches. */
export { NotificationsModule } from './notifications.module.js';
export { Farewell } from './application/farewell.js';
export { MESSAGES_SWEEP } from './application/sweep-messages.js';
export { MyMessagePreferences } from './application/my-message-preferences.js';
export { OweReport } from './application/owe-report.js';
export { ReportDigest, type ReportInShort } from './domain/report-digest.js';
