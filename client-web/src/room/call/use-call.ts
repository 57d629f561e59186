import { useEffect, useRef, useState } from 'react';
import type { RoomTicket } from '@/api/types';
import type { RoomLine } from '../signalling/use-room-socket';
import { PeerCall, type CallState, type PeerMedia, type Tracks } from './peer-call';

interface CallWishes {
  line: RoomLine;
  /** A session by chat has none. */
  hasCall: boolean;
  hasVideo: boolean;
  tracks: Tracks;
  media: PeerMedia;
}

interface Call {
  state: CallState;
  remote: MediaStream | null;
  /** What the other one sends; null until they said it. */
  other: PeerMedia | null;
  stats: (() => Promise<RTCStatsReport>) | null;
}

function configurationOf({ iceServers, iceTransportPolicy }: RoomTicket): RTCConfiguration {
  return { iceServers, iceTransportPolicy };
}

const NO_CALL: Call = { state: 'connecting', remote: null, other: null, stats: null };

/** A call with the other’s page, for as long as it is that page; what is sent follows the wishes. */
export function useCall({ line, hasCall, hasVideo, tracks, media }: CallWishes): Call {
  const { room, ticket, say, listen } = line;
  const [call, setCall] = useState(NO_CALL);
  const current = useRef<PeerCall | null>(null);
  const wishes = useRef({ tracks, media, ticket });
  wishes.current = { tracks, media, ticket };
  const otherPeer = (hasCall ? room?.otherPeer : null) ?? null;
  const isPolite = room?.party === 'client';
  const hasTicket = ticket !== null;

  useEffect(() => {
    if (otherPeer === null || wishes.current.ticket === null) return;
    let isMediaUp = false;
    const follow = (state: CallState) => {
      setCall((before) => ({ ...before, state }));
      const isUp = state === 'up';
      if (isUp !== isMediaUp && state !== 'connecting') say({ type: 'media', isUp });
      if (state !== 'connecting') isMediaUp = isUp;
    };
    const peer = new PeerCall({
      isPolite,
      hasVideo,
      configuration: configurationOf(wishes.current.ticket),
      send: (signal) => say({ type: 'signal', to: otherPeer, signal }),
      onState: follow,
      onPeerMedia: (other) => setCall((before) => ({ ...before, other })),
    });
    current.current = peer;
    setCall({ ...NO_CALL, remote: peer.remote, stats: () => peer.stats() });
    peer.tell(wishes.current.media);
    void peer.send(wishes.current.tracks);
    const deaf = listen(({ from, signal }) => {
      if (from === otherPeer) peer.take(signal);
    });
    return () => {
      deaf();
      if (isMediaUp) say({ type: 'media', isUp: false });
      peer.close();
      current.current = null;
      setCall(NO_CALL);
    };
  }, [otherPeer, isPolite, hasVideo, hasTicket, say, listen]);

  const { audio, video } = tracks;
  useEffect(() => void current.current?.send({ audio, video }), [audio, video]);
  const { microphone, camera, voiceOnly } = media;
  useEffect(
    () => current.current?.tell({ microphone, camera, voiceOnly }),
    [microphone, camera, voiceOnly],
  );
  // Each new ticket means that the line to the room was new: perhaps the network is as well.
  useEffect(() => {
    if (ticket !== null) current.current?.refresh(configurationOf(ticket));
  }, [ticket]);
  return call;
}
