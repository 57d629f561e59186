import type { MessagePreferences, NewMessagePreferences } from '@/api/types';

/** The section as it is being edited. */
export interface MessageChoices {
  emailReminders: boolean;
  isWhatsAppOn: boolean;
  whatsAppNews: boolean;
  whatsAppReminders: boolean;
}

export function choicesOf({ email, whatsApp }: MessagePreferences): MessageChoices {
  return {
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

export function isReminded(choices: MessageChoices): boolean {
  return choices.emailReminders || (choices.isWhatsAppOn && choices.whatsAppReminders);
}
