import { useEffect, useRef, useState } from 'react';
import type { RoomTicket } from '@/api/types';
import type { RoomLine } from '../signalling/use-room-socket';
import { CallBoard, type Calls } from './call-board';
import type { PeerMedia, Tracks } from './peer-call';

interface CallWishes {
  line: RoomLine;
  /** A session by chat has none. */
  hasCall: boolean;
  hasVideo: boolean;
  tracks: Tracks;
  media: PeerMedia;
}

function configurationOf({ iceServers, iceTransportPolicy }: RoomTicket): RTCConfiguration {
  return { iceServers, iceTransportPolicy };
}

const NO_CALLS: Calls = new Map();

/** A call with every other’s page, for as long as it is there; what is sent follows the wishes. */
export function useCalls({ line, hasCall, hasVideo, tracks, media }: CallWishes): Calls {
  const { room, ticket, say, listen, peer: ownPeer } = line;
  const [calls, setCalls] = useState(NO_CALLS);
  const board = useRef<CallBoard | null>(null);
  const latest = useRef({ tracks, media, ticket });
  latest.current = { tracks, media, ticket };
  const as = room?.party;
  const isReady = hasCall && as !== undefined && ticket !== null;
  const callees = (room?.others ?? []).flatMap(({ participant, peer }) =>
    peer === null ? [] : [{ participant, peer }],
  );
  const there = JSON.stringify(callees);

  useEffect(() => {
    const { current } = latest;
    if (!isReady || current.ticket === null) return;
    const configuration = configurationOf(current.ticket);
    const own = { as, ownPeer: ownPeer(), hasVideo, configuration };
    const made = new CallBoard({ ...own, say, onChange: setCalls });
    board.current = made;
    made.tell(current.media);
    made.send(current.tracks);
    const deaf = listen(({ from, signal }) => made.hear(from, signal));
    return () => {
      deaf();
      made.close();
      board.current = null;
    };
  }, [isReady, as, ownPeer, hasVideo, say, listen]);
  // Runs after the board was made, and again for whoever comes and goes.
  useEffect(() => {
    board.current?.meet(JSON.parse(there) as typeof callees);
  }, [isReady, as, hasVideo, there]);

  const { audio, video } = tracks;
  useEffect(() => board.current?.send({ audio, video }), [audio, video]);
  const { microphone, camera, voiceOnly } = media;
  useEffect(
    () => board.current?.tell({ microphone, camera, voiceOnly }),
    [microphone, camera, voiceOnly],
  );
  // Each new ticket means that the line to the room was new: perhaps the network is as well.
  useEffect(() => {
    if (ticket !== null) board.current?.refresh(configurationOf(ticket));
  }, [ticket]);
  return calls;
}
