import { isReminder, whatsAppTopicOf } from './channel.js';
import { PHONE_CODE, type Channel, type MessageKind } from './message.js';

/** The switches somebody has set. */
export interface MessagePreferences {
  readonly emailReminders: boolean;
  readonly whatsAppNews: boolean;
  readonly whatsAppReminders: boolean;
}

/** Everything on: by email at once, by WhatsApp from the moment the channel is agreed to. */
export const PRESETS: MessagePreferences = {
  emailReminders: true,
  whatsAppNews: true,
  whatsAppReminders: true,
};

/** How somebody can be reached besides email, which always works. */
export interface Reach {
  /** The house has a line to WhatsApp. */
  readonly isOffered: boolean;
  /** They agreed to it and have not withdrawn. */
  readonly isConsented: boolean;
  /** A proven number. */
  readonly hasPhone: boolean;
}

/** `unreachable` is nobody's wish: there is no number, or the house has no line any more. */
export type Unwanted = 'switched_off' | 'channel_off' | 'unreachable';

/**
 * Why a message of this kind does not go by that channel; undefined when it does.
 *
 * What is essential always goes by email, whatever is switched off. A reminder that was left to
 * WhatsApp goes by email as long as WhatsApp cannot reach the person: nothing is lost in between.
 */
export function unwantedBy(
  channel: Channel,
  kind: MessageKind,
  { preferences, reach }: { preferences: MessagePreferences; reach: Reach },
): Unwanted | undefined {
  // Whoever waits for a code has just asked for it, whatever else they agreed to.
  if (kind === PHONE_CODE) return reach.isOffered ? undefined : 'unreachable';
  if (channel === 'whatsapp') return unwantedByWhatsApp(kind, preferences, reach);
  if (!isReminder(kind) || preferences.emailReminders) return undefined;
  const isLeftToWhatsApp = reach.isConsented && preferences.whatsAppReminders;
  const isReachable = reach.isOffered && reach.hasPhone;
  return isLeftToWhatsApp && !isReachable ? undefined : 'switched_off';
}

function unwantedByWhatsApp(
  kind: MessageKind,
  preferences: MessagePreferences,
  reach: Reach,
): Unwanted | undefined {
  if (!reach.isConsented) return 'channel_off';
  if (!reach.isOffered || !reach.hasPhone) return 'unreachable';
  const isOn = {
    news: preferences.whatsAppNews,
    reminders: preferences.whatsAppReminders,
  };
  const topic = whatsAppTopicOf(kind);
  return topic !== undefined && isOn[topic] ? undefined : 'switched_off';
}

/** Whether a reminder will come by any way at all. */
export function isRemindedBy(wishes: {
  readonly preferences: MessagePreferences;
  readonly reach: Reach;
}): boolean {
  const isUnwanted = (channel: Channel): boolean =>
    unwantedBy(channel, 'reminder_24h', wishes) !== undefined;
  return !isUnwanted('email') || !isUnwanted('whatsapp');
}
