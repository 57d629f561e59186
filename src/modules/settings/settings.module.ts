import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ListHelpContacts } from './application/list-help-contacts.js';
import { Settings } from './application/settings.js';
import { TermsBook } from './application/terms-book.js';
import { HelpContactsController } from './http/help-contacts.controller.js';
import { HelpContactEntity } from './infrastructure/help-contact.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([HelpContactEntity])],
  controllers: [HelpContactsController],
  providers: [ListHelpContacts, Settings, TermsBook],
  exports: [Settings, TermsBook],
})
export class SettingsModule {}
