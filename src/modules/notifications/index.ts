/** Front door of notifications: nobody calls it; it hears events and wakes with its sweep. */
export { NotificationsModule } from './notifications.module.js';
export { MESSAGES_SWEEP } from './application/sweep-messages.js';
