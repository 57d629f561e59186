import type { Mode, RoomParticipant } from './types';

/** What two browsers tell each other to find a way. */
export type Signal =
  | { description: { type: 'offer' | 'answer'; sdp: string } }
  | {
      candidate: {
        candidate: string;
        sdpMid: string | null;
        sdpMLineIndex: number | null;
        usernameFragment: string | null;
      };
    };

/** Somebody else who is there. */
export interface OtherView {
  participant: RoomParticipant;
  /** Of a guest alone, as the name is. */
  guestId: string | null;
  name: string | null;
  isAdmitted: boolean;
  /** Their page, once both were let in. */
  peer: string | null;
}

/** The room as the server tells it. */
export interface RoomView {
  party: RoomParticipant;
  mode: Mode;
  /** To the psychologist: whether anybody was let in. */
  isAdmitted: boolean;
  others: OtherView[];
  closesAt: string;
  lastMessage: string | null;
}

export type FromServer =
  | { type: 'beat' }
  | { type: 'room'; room: RoomView }
  | { type: 'signal'; from: string; signal: Signal };

export type ToServer =
  | { type: 'hello'; ticket: string; peer: string }
  | { type: 'admit'; guest?: string }
  | { type: 'media'; isUp: boolean }
  | { type: 'signal'; to: string; signal: Signal }
  | { type: 'leave' };

/** Why the server ends a connection; see `platform/realtime/close-codes`. */
export const CLOSED = { done: 1000, refused: 4401, replaced: 4409, over: 4410 } as const;

/** The one WebSocket of the site. Who one is comes with the cookie; where one may go, with a ticket. */
export function openRealtime(guestId: string | null): WebSocket {
  const path = guestId === null ? '/realtime' : `/realtime/guests/${guestId}`;
  return new WebSocket(window.location.origin.replace(/^http/, 'ws') + path);
}

export function readRealtime(data: unknown): FromServer | null {
  return typeof data === 'string' ? (JSON.parse(data) as FromServer) : null;
}
