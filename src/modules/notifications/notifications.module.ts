import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { BookingModule } from '../booking/index.js';
import { ComposeMessage } from './application/compose-message.js';
import { Farewell } from './application/farewell.js';
import { GiveUpLostMessages } from './application/give-up-lost-messages.js';
import { HandOver } from './application/hand-over.js';
import { JudgeMessage } from './application/judge-message.js';
import { MyMessagePreferences } from './application/my-message-preferences.js';
import { OweFactorMessages } from './application/owe-factor-messages.js';
import { Recipients } from './application/recipients.js';
import { OweGuestLetters } from './application/owe-guest-letters.js';
import { OwePhoneCodes } from './application/owe-phone-codes.js';
import { OweAccountLetters } from './application/owe-account-letters.js';
import { OweStanding } from './application/owe-standing.js';
import { OweMessages } from './application/owe-messages.js';
import { OweReport } from './application/owe-report.js';
import { ReadWishes } from './application/read-wishes.js';
import { ReceiveStatuses } from './application/receive-statuses.js';
import { SendDueMessages } from './application/send-due-messages.js';
import { SweepMessages } from './application/sweep-messages.js';
import { Mailer } from './domain/mailer.js';
import { WhatsApp } from './domain/whatsapp.js';
import { MyMessages } from './application/my-messages.js';
import { SendAgain } from './application/send-again.js';
import { MyMessagesController } from './http/my-messages.controller.js';
import { MessagePreferencesController } from './http/message-preferences.controller.js';
import { WhatsAppWebhookController } from './http/whatsapp-webhook.controller.js';
import { CloudApi } from './infrastructure/cloud-api.js';
import { MessageRepository } from './infrastructure/message.repository.js';
import { PreferenceRepository } from './infrastructure/preference.repository.js';
import { SmtpMailer } from './infrastructure/smtp-mailer.js';
import { ToldMessagesRepository } from './infrastructure/told-messages.repository.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { NOTIFICATION_HOLDINGS } from './application/holdings.js';

/** Messages and the ways they go. Reporting provides the port `ReportDigest`. */
@Module({
  imports: [AccountsModule, BookingModule],
  controllers: [MessagePreferencesController, MyMessagesController, WhatsAppWebhookController],
  providers: [
    ComposeMessage,
    Farewell,
    GiveUpLostMessages,
    HandOver,
    JudgeMessage,
    MessageRepository,
    MyMessagePreferences,
    MyMessages,
    OweFactorMessages,
    OweAccountLetters,
    OweGuestLetters,
    Recipients,
    OwePhoneCodes,
    OweMessages,
    OweStanding,
    OweReport,
    PreferenceRepository,
    ReadWishes,
    ReceiveStatuses,
    SendAgain,
    SendDueMessages,
    SweepMessages,
    ToldMessagesRepository,
    { provide: Mailer, useClass: SmtpMailer },
    { provide: WhatsApp, useClass: CloudApi },
  ],
  exports: [Farewell, MyMessagePreferences, OweReport],
})
export class NotificationsModule {
  constructor(personalData: PersonalData) {
    personalData.register(NOTIFICATION_HOLDINGS);
  }
}
