import type { Good } from './stage.js';

/** What would be taken about messages, and by those who bring news. */
export const OF_MESSAGES: Readonly<Record<string, Good>> = {
  putMessagePreferences: {
    by: 'client',
    path: '/me/message-preferences',
    body: {
      email: { reminders: true },
      whatsApp: { isOn: false, news: true, reminders: true },
    },
  },
  receiveWhatsAppStatuses: { by: 'nobody', path: '/webhooks/whatsapp', body: {} },
  receivePaymentNotification: { by: 'nobody', path: '/webhooks/payments/midtrans', body: {} },
};
