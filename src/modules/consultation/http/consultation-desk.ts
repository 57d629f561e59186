import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/http/actor.js';
import type { PageQuery } from '../../../platform/http/cursor.js';
import { IssueTicket } from '../application/issue-ticket.js';
import { ReadChat } from '../application/read-chat.js';
import { SendMessage } from '../application/send-message.js';
import { ShowRoom } from '../application/show-room.js';
import type { SendMessageRequest } from './consultation.requests.js';
import type {
  ChatMessageListResponse,
  ChatMessageResponse,
  RoomResponse,
  RoomTicketResponse,
} from './consultation.responses.js';
import { presentMessage, presentRoom, presentTicket } from './present-consultation.js';

/** Carries requests to the use cases and shows what they answer. */
@Injectable()
export class ConsultationDesk {
  constructor(
    private readonly issueTicket: IssueTicket,
    private readonly showRoom: ShowRoom,
    private readonly readChat: ReadChat,
    private readonly sendMessage: SendMessage,
  ) {}

  async ticket(bookingId: string, { accountId }: Actor): Promise<RoomTicketResponse> {
    return presentTicket(await this.issueTicket.run(bookingId, accountId));
  }

  async room(bookingId: string, { accountId }: Actor): Promise<RoomResponse> {
    return presentRoom(await this.showRoom.run(bookingId, accountId));
  }

  async messages(
    bookingId: string,
    query: PageQuery,
    { accountId }: Actor,
  ): Promise<ChatMessageListResponse> {
    const { items, nextCursor } = await this.readChat.run(bookingId, accountId, query);
    return { items: items.map(presentMessage), nextCursor };
  }

  async send(
    bookingId: string,
    { id, text }: SendMessageRequest,
    { accountId }: Actor,
  ): Promise<ChatMessageResponse> {
    const message = { id: id.toLowerCase(), text };
    return presentMessage(await this.sendMessage.run(bookingId, accountId, message));
  }
}
