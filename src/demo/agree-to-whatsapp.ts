import { CONSENT_TEXTS } from '../modules/accounts/index.js';
import { CLIENTS } from './data/clients.js';
import type { DemoPeople } from './make-people.js';
import type { UseCases } from './use-cases.js';

/** Clients with a number agree to WhatsApp, as they would on their account page. */
export async function agreeToWhatsApp(house: UseCases, people: DemoPeople): Promise<void> {
  if (house.config.whatsapp === null) return;
  const { textVersion } = CONSENT_TEXTS.whatsapp;
  for (const { name, phone } of CLIENTS) {
    const client = people.clients.get(name);
    if (phone === undefined || client === undefined) continue;
    await house.messagePreferences.change(client.accountId, {
      email: { reminders: true },
      whatsApp: { isOn: true, news: true, reminders: true, textVersion },
    });
  }
}
