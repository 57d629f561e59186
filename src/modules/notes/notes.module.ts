import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { BookingModule } from '../booking/index.js';
import { DirectoryModule } from '../directory/index.js';
import { AmendNote } from './application/amend-note.js';
import { ClientReader } from './application/client-reader.js';
import { MySessions } from './application/my-sessions.js';
import { OwnSession } from './application/own-session.js';
import { ReadNote } from './application/read-note.js';
import { ReadSummary } from './application/read-summary.js';
import { RecordSeal } from './application/record-seal.js';
import { ShareSummary } from './application/share-summary.js';
import { SignNote } from './application/sign-note.js';
import { SummaryNews } from './application/summary-news.js';
import { TickHomework } from './application/tick-homework.js';
import { WriteNote } from './application/write-note.js';
import { WriteSummary } from './application/write-summary.js';
import { ClientDesk } from './http/client-desk.js';
import { ClientsController } from './http/clients.controller.js';
import { HomeworkController } from './http/homework.controller.js';
import { NoteController } from './http/note.controller.js';
import { NoteDesk } from './http/note-desk.js';
import { SummaryController } from './http/summary.controller.js';
import { SummaryDesk } from './http/summary-desk.js';
import { NoteRepository } from './infrastructure/note.repository.js';
import { SummaryRepository } from './infrastructure/summary.repository.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { NOTE_HOLDINGS } from './application/holdings.js';

@Module({
  imports: [AccountsModule, BookingModule, DirectoryModule],
  controllers: [ClientsController, HomeworkController, NoteController, SummaryController],
  providers: [
    AmendNote,
    ClientDesk,
    ClientReader,
    MySessions,
    NoteDesk,
    NoteRepository,
    OwnSession,
    ReadNote,
    ReadSummary,
    RecordSeal,
    ShareSummary,
    SignNote,
    SummaryDesk,
    SummaryNews,
    SummaryRepository,
    TickHomework,
    WriteNote,
    WriteSummary,
  ],
  exports: [ShareSummary, SignNote, TickHomework, WriteNote, WriteSummary],
})
export class NotesModule {
  constructor(personalData: PersonalData) {
    personalData.register(NOTE_HOLDINGS);
  }
}
