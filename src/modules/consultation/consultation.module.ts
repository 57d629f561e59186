import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { BookingModule, SessionAttendance } from '../booking/index.js';
import { ChatSeal } from './application/chat-seal.js';
import { Doorman } from './application/doorman.js';
import { ForgetChat } from './application/forget-chat.js';
import { IceServerList } from './application/ice-servers.js';
import { IssueTicket } from './application/issue-ticket.js';
import { Lobby, LobbyParts } from './application/lobby.js';
import { MayEnter } from './application/may-enter.js';
import { MayWrite } from './application/may-write.js';
import { ReadChat } from './application/read-chat.js';
import { RoomActs } from './application/room-acts.js';
import { RoomAttendance } from './application/room-attendance.js';
import { SendMessage } from './application/send-message.js';
import { ShowGuestSession } from './application/show-guest-session.js';
import { ShowRoom } from './application/show-room.js';
import { SweepRooms } from './application/sweep-rooms.js';
import { TellRooms } from './application/tell-rooms.js';
import { ConsultationDesk } from './http/consultation-desk.js';
import { ConsultationController } from './http/consultation.controller.js';
import { GuestSessionsController } from './http/guest-sessions.controller.js';
import { AttendanceRepository } from './infrastructure/attendance.repository.js';
import { ChatRepository } from './infrastructure/chat.repository.js';
import { RoomRepository } from './infrastructure/room.repository.js';
import { TicketRepository } from './infrastructure/ticket.repository.js';
import { PersonalData } from '../../platform/personal-data/personal-data.js';
import { CONSULTATION_HOLDINGS } from './application/holdings.js';

/** What booking asks through its port. */
@Global()
@Module({
  providers: [AttendanceRepository, { provide: SessionAttendance, useClass: RoomAttendance }],
  exports: [AttendanceRepository, SessionAttendance],
})
class AttendanceModule {}

@Module({
  imports: [AccountsModule, AttendanceModule, BookingModule],
  controllers: [ConsultationController, GuestSessionsController],
  providers: [
    ChatRepository,
    ChatSeal,
    ConsultationDesk,
    Doorman,
    ForgetChat,
    IceServerList,
    IssueTicket,
    ShowGuestSession,
    Lobby,
    LobbyParts,
    MayEnter,
    MayWrite,
    ReadChat,
    RoomActs,
    RoomRepository,
    SendMessage,
    ShowRoom,
    SweepRooms,
    TellRooms,
    TicketRepository,
  ],
  exports: [ForgetChat],
})
export class ConsultationModule {
  constructor(personalData: PersonalData) {
    personalData.register(CONSULTATION_HOLDINGS);
  }
}
