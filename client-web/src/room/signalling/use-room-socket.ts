import { useEffect, useRef, useState } from 'react';
import type { RoomView, Signal, ToServer } from '@/api/realtime';
import type { RoomTicket } from '@/api/types';
import type { RoomEntry } from './room-entry';
import { RoomSocket, type EndReason, type Link } from './room-socket';

interface SignalFrom {
  from: string;
  signal: Signal;
}

export interface RoomLine {
  link: Link;
  room: RoomView | null;
  ticket: RoomTicket | null;
  /** Names this page to the others. */
  peer: () => string;
  say: (message: ToServer) => void;
  leave: () => void;
  /** Hears every signal from now on, and those that came before anybody listened. */
  listen: (hear: (signal: SignalFrom) => void) => () => void;
}

/** The line to the room for as long as the component lives. */
export function useRoomSocket(entry: RoomEntry, onEnd: (reason: EndReason) => void): RoomLine {
  const [link, setLink] = useState<Link>('connecting');
  const [room, setRoom] = useState<RoomView | null>(null);
  const [ticket, setTicket] = useState<RoomTicket | null>(null);
  const socket = useRef<RoomSocket | null>(null);
  const waiting = useRef<SignalFrom[]>([]);
  const hear = useRef<((signal: SignalFrom) => void) | null>(null);
  const end = useRef(onEnd);
  end.current = onEnd;

  useEffect(() => {
    const line = new RoomSocket(entry, {
      onLink: setLink,
      onEnd: (reason) => end.current(reason),
      onRoom: setRoom,
      onTicket: setTicket,
      onSignal: (from, signal) => {
        if (hear.current === null) waiting.current.push({ from, signal });
        else hear.current({ from, signal });
      },
    });
    socket.current = line;
    line.start();
    const leave = () => line.stop();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      line.stop();
    };
  }, [entry]);

  const [stable] = useState(() => ({
    say: (message: ToServer) => socket.current?.say(message),
    leave: () => socket.current?.leave(),
    peer: () => socket.current?.peer ?? '',
    listen: (listener: (signal: SignalFrom) => void) => {
      hear.current = listener;
      waiting.current.splice(0).forEach(listener);
      return () => {
        hear.current = null;
      };
    },
  }));
  return { link, room, ticket, ...stable };
}
