import type { OtherView, RoomView } from '@/api/realtime';
import type { Mode, RoomParticipant } from '@/api/types';
import type { RoomEntry } from './signalling/room-entry';

interface Face {
  name: string;
  avatarUrl: string | null;
}

/** A session as those who meet in its room know it, by whichever way they came. */
export interface Meeting {
  as: RoomParticipant;
  entry: RoomEntry;
  mode: Mode;
  faces: { client: Face; psychologist: Face };
  startsAt: string;
  opensAt: string;
  closesAt: string;
  isOpen: boolean;
  /** What is written beside the call is between the two alone: a guest has none. */
  chat: { bookingId: string; as: 'client' | 'psychologist'; closesAt: string } | null;
}

/** Whom one comes to meet; whoever else is there is there beside. */
export function counterpartOf(as: RoomParticipant): 'client' | 'psychologist' {
  return as === 'psychologist' ? 'client' : 'psychologist';
}

export function faceOf(
  { faces }: Meeting,
  { participant, name }: Pick<OtherView, 'participant' | 'name'>,
): Face {
  return participant === 'guest' ? { name: name ?? '', avatarUrl: null } : faces[participant];
}

/** Whoever sits in the waiting room, as the psychologist sees it. */
export function atTheDoor(room: RoomView | null): OtherView[] {
  if (room?.party !== 'psychologist') return [];
  return room.others.filter(({ isAdmitted }) => !isAdmitted);
}
