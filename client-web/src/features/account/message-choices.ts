import type { Me, MessagePreferences, NewMessagePreferences } from '@/api/types';

/** The section as it is being edited. */
export interface MessageChoices {
  phone: string;
  /** Asked only where the number is another one. */
  password: string;
  emailReminders: boolean;
  isWhatsAppOn: boolean;
  whatsAppNews: boolean;
  whatsAppReminders: boolean;
}

export function choicesOf(me: Me, { email, whatsApp }: MessagePreferences): MessageChoices {
  return {
    phone: me.phone ?? '',
    password: '',
    emailReminders: email.reminders,
    isWhatsAppOn: whatsApp.isOn,
    whatsAppNews: whatsApp.news,
    whatsAppReminders: whatsApp.reminders,
  };
}

/** @param textVersion of the consent that is on the screen; undefined when none could be loaded. */
export function preferencesOf(
  choices: MessageChoices,
  textVersion: string | undefined,
): NewMessagePreferences {
  return {
    email: { reminders: choices.emailReminders },
    whatsApp: {
      isOn: choices.isWhatsAppOn,
      news: choices.whatsAppNews,
      reminders: choices.whatsAppReminders,
      ...(choices.isWhatsAppOn && textVersion !== undefined ? { textVersion } : {}),
    },
  };
}

/** Undefined when the number is as it was. */
export function changedPhone(choices: MessageChoices, me: Me): string | null | undefined {
  const phone = choices.phone.trim();
  return phone === (me.phone ?? '') ? undefined : phone || null;
}

export function isReminded(choices: MessageChoices): boolean {
  return choices.emailReminders || (choices.isWhatsAppOn && choices.whatsAppReminders);
}
