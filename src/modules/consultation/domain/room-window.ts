import {
  minusMinutes,
  plusHours,
  plusMinutes,
  type Instant,
} from '../../../kernel/time/instant.js';

/** Time to look at camera and microphone without missing the start. */
const OPENS_MINUTES_BEFORE = 15;
/** A session may overrun by so much before the room closes. */
const CLOSES_MINUTES_AFTER = 30;
/** For a link or a last question; nobody should believe that somebody reads here at night. */
const CHAT_CLOSES_HOURS_AFTER = 2;

/** When a session's room and its chat are open: `[opensAt, closesAt)` and `[opensAt, chatClosesAt)`. */
export interface RoomWindow {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly chatClosesAt: Instant;
}

interface Session {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

interface Agreed extends Session {
  readonly status: string;
}

/** A psychologist may mark the outcome while still saying good-bye. */
const MEETS = new Set(['confirmed', 'completed']);
const WRITES = new Set(['confirmed', 'completed', 'client_absent', 'psychologist_absent']);

export function roomWindow({ startsAt, endsAt }: Session): RoomWindow {
  return {
    opensAt: minusMinutes(startsAt, OPENS_MINUTES_BEFORE),
    closesAt: plusMinutes(endsAt, CLOSES_MINUTES_AFTER),
    chatClosesAt: plusHours(endsAt, CHAT_CLOSES_HOURS_AFTER),
  };
}

/** Whether the two may be in the room now. */
export function isRoomOpen(session: Agreed, now: Instant): boolean {
  const { opensAt, closesAt } = roomWindow(session);
  return MEETS.has(session.status) && now >= opensAt && now < closesAt;
}

/** Whether the two may write to each other now. */
export function isChatOpen(session: Agreed, now: Instant): boolean {
  const { opensAt, chatClosesAt } = roomWindow(session);
  return WRITES.has(session.status) && now >= opensAt && now < chatClosesAt;
}
