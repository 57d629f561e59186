import { Module } from '@nestjs/common';
import { EditHelpContacts } from './application/edit-help-contacts.js';
import { ListHelpContacts } from './application/list-help-contacts.js';
import { Settings } from './application/settings.js';
import { TermsBook } from './application/terms-book.js';
import { AdminHelpContactsController } from './http/admin-help-contacts.controller.js';
import { HelpContactsController } from './http/help-contacts.controller.js';
import { HelpContactRepository } from './infrastructure/help-contact.repository.js';

@Module({
  controllers: [HelpContactsController, AdminHelpContactsController],
  providers: [EditHelpContacts, HelpContactRepository, ListHelpContacts, Settings, TermsBook],
  exports: [Settings, TermsBook],
})
export class SettingsModule {}
