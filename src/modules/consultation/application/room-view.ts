import { isoOf } from '../../../kernel/time/instant.js';
import type { Participant } from '../domain/attendance.js';
import { roomWindow } from '../domain/room-window.js';
import type { Presence, RoomState } from '../infrastructure/room.repository.js';
import type { Whose } from '../infrastructure/attendance.repository.js';

/** Somebody else in the room, as one of those in it sees them. */
interface Other {
  readonly participant: Participant;
  /** Of a guest alone. */
  readonly guestId: string | null;
  readonly name: string | null;
  readonly isAdmitted: boolean;
  /** Their page, for whoever may call it. */
  readonly peer: string | null;
}

/** What a page is told of the room. */
interface ToldRoom {
  readonly party: Participant;
  readonly mode: RoomState['mode'];
  /** To the psychologist: whether anybody was. */
  readonly isAdmitted: boolean;
  readonly others: readonly Other[];
  readonly closesAt: string;
  readonly lastMessage: string | null;
}

interface Somebody extends Omit<Other, 'peer'> {
  readonly presence: Presence | null;
}

/** A room through the eyes of one who is in it or waits at its door. */
export class RoomView {
  private readonly everybody: readonly Somebody[];
  private readonly self: Somebody | undefined;

  constructor(
    private readonly state: RoomState,
    { participant, guestId }: Pick<Whose, 'participant' | 'guestId'>,
  ) {
    this.everybody = everybodyOf(state);
    this.self = this.everybody.find(
      (each) => each.participant === participant && each.guestId === guestId,
    );
  }

  /** False for a guest whose link was taken back. */
  get isInvited(): boolean {
    return this.self !== undefined;
  }

  get own(): Presence | null {
    return this.self?.presence ?? null;
  }

  get isAdmitted(): boolean {
    return this.self?.isAdmitted === true;
  }

  /** Whether the psychologist has let anybody in. */
  private get hasBegun(): boolean {
    return this.everybody.some((each) => each !== this.self && each.isAdmitted);
  }

  /** @throws Error for somebody who is not invited. */
  toTell(): ToldRoom {
    if (this.self === undefined) throw new Error('Whoever is not invited is told of no room.');
    const { participant } = this.self;
    return {
      party: participant,
      mode: this.state.mode,
      isAdmitted: participant === 'psychologist' ? this.hasBegun : this.isAdmitted,
      others: this.everybody.filter((each) => this.sees(each)).map((each) => this.shown(each)),
      closesAt: isoOf(roomWindow(this.state).closesAt),
      lastMessage: participant === 'guest' ? null : this.state.lastMessage,
    };
  }

  /** From the door one sees whether the psychologist is there; who waits there, the psychologist alone. */
  private sees(other: Somebody): boolean {
    if (other === this.self || other.presence === null) return false;
    if (this.self?.participant === 'psychologist' || other.participant === 'psychologist')
      return true;
    return this.isAdmitted && other.isAdmitted;
  }

  private shown({ presence, ...other }: Somebody): Other {
    const mayCall = this.isAdmitted && other.isAdmitted;
    return { ...other, peer: mayCall ? (presence?.peerId ?? null) : null };
  }
}

/** The psychologist lets in, and is let in by nobody. */
function everybodyOf({ present, guests, isAdmitted }: RoomState): Somebody[] {
  const party = { guestId: null, name: null };
  return [
    { ...party, participant: 'psychologist', isAdmitted: true, presence: present.psychologist },
    { ...party, participant: 'client', isAdmitted, presence: present.client },
    ...guests.map(({ id, name, ...rest }) => ({
      ...{ participant: 'guest' as const, guestId: id, name, ...rest },
    })),
  ];
}
