import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Wishes } from '../application/read-wishes.js';

@ApiSchema({ name: 'EmailPreferences' })
export class EmailPreferences {
  @ApiProperty({ description: 'Everything else always comes by email' }) reminders!: boolean;
}

@ApiSchema({ name: 'WhatsAppPreferences' })
export class WhatsAppPreferences {
  @ApiProperty({ description: 'False: this house does without WhatsApp' }) isOffered!: boolean;
  @ApiProperty({ description: 'Agreed to and not withdrawn' }) isOn!: boolean;
  @ApiProperty() news!: boolean;
  @ApiProperty() reminders!: boolean;
}

@ApiSchema({ name: 'MessagePreferencesResponse' })
export class MessagePreferencesResponse {
  @ApiProperty({ type: EmailPreferences }) email!: EmailPreferences;
  @ApiProperty({ type: WhatsAppPreferences }) whatsApp!: WhatsAppPreferences;
}

export function presentWishes({ preferences, reach }: Wishes): MessagePreferencesResponse {
  return {
    email: { reminders: preferences.emailReminders },
    whatsApp: {
      isOffered: reach.isOffered,
      isOn: reach.isConsented,
      news: preferences.whatsAppNews,
      reminders: preferences.whatsAppReminders,
    },
  };
}
