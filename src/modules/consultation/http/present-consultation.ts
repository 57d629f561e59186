import { isoOf } from '../../../kernel/time/instant.js';
import type { ChatMessage } from '../application/chat-message.js';
import type { IssuedTicket } from '../application/issue-ticket.js';
import type { ShownRoom } from '../application/show-room.js';
import type {
  ChatMessageResponse,
  RoomResponse,
  RoomTicketResponse,
} from './consultation.responses.js';

export function presentTicket({ ticket, expiresAt, ice }: IssuedTicket): RoomTicketResponse {
  return {
    ticket,
    expiresAt: isoOf(expiresAt),
    iceServers: ice.servers.map(({ urls, username, credential }) => ({
      urls: [...urls],
      username,
      credential,
    })),
    iceTransportPolicy: ice.transportPolicy,
  };
}

export function presentRoom(room: ShownRoom): RoomResponse {
  const { opensAt, closesAt, chatClosesAt } = room.window;
  return {
    opensAt: isoOf(opensAt),
    closesAt: isoOf(closesAt),
    chatClosesAt: isoOf(chatClosesAt),
    isOpen: room.isOpen,
    isChatOpen: room.isChatOpen,
    present: [...room.present],
    attendance: room.attendance.map(({ participant, guestName, fact, at }) => ({
      participant,
      guestName,
      fact,
      at: isoOf(at),
    })),
  };
}

export function presentMessage({ id, from, text, sentAt }: ChatMessage): ChatMessageResponse {
  return { id, from, text, sentAt: isoOf(sentAt) };
}
