import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { BookingModule } from '../booking/index.js';
import { ComposeMessage } from './application/compose-message.js';
import { GiveUpLostMessages } from './application/give-up-lost-messages.js';
import { OweMessages } from './application/owe-messages.js';
import { SendDueMessages } from './application/send-due-messages.js';
import { SweepMessages } from './application/sweep-messages.js';
import { Mailer } from './domain/mailer.js';
import { MessageRepository } from './infrastructure/message.repository.js';
import { SmtpMailer } from './infrastructure/smtp-mailer.js';

@Module({
  imports: [AccountsModule, BookingModule],
  providers: [
    ComposeMessage,
    GiveUpLostMessages,
    MessageRepository,
    OweMessages,
    SendDueMessages,
    SweepMessages,
    { provide: Mailer, useClass: SmtpMailer },
  ],
})
export class NotificationsModule {}
