import type { Mode, Party } from './types';

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

/** The room as the server tells it. */
export interface RoomView {
  party: Party;
  mode: Mode;
  isAdmitted: boolean;
  isOtherHere: boolean;
  /** The other’s page, once the client was let in. */
  otherPeer: string | null;
  closesAt: string;
  lastMessage: string | null;
}

export type FromServer =
  | { type: 'beat' }
  | { type: 'room'; room: RoomView }
  | { type: 'signal'; from: string; signal: Signal };

export type ToServer =
  | { type: 'hello'; ticket: string; peer: string }
  | { type: 'admit' }
  | { type: 'media'; isUp: boolean }
  | { type: 'signal'; to: string; signal: Signal }
  | { type: 'leave' };

/** Why the server ends a connection; see `platform/realtime/close-codes`. */
export const CLOSED = { done: 1000, refused: 4401, replaced: 4409, over: 4410 } as const;

/** The one WebSocket of the site. Who one is comes with the cookie; where one may go, with a ticket. */
export function openRealtime(): WebSocket {
  return new WebSocket(`${window.location.origin.replace(/^http/, 'ws')}/realtime`);
}

export function readRealtime(data: unknown): FromServer | null {
  return typeof data === 'string' ? (JSON.parse(data) as FromServer) : null;
}
