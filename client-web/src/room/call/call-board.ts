import type { OtherView, Signal, ToServer } from '@/api/realtime';
import type { RoomParticipant } from '@/api/types';
import { counterpartOf } from '../meeting';
import {
  PeerCall,
  type CallState,
  type PeerCallOptions,
  type PeerMedia,
  type Tracks,
} from './peer-call';

/** A call as it is shown. */
export interface Call {
  state: CallState;
  remote: MediaStream;
  /** What the other one sends; null until they said it. */
  other: PeerMedia | null;
  stats: () => Promise<RTCStatsReport>;
}

/** By the other’s page. */
export type Calls = ReadonlyMap<string, Call>;

export interface CallBoardOptions {
  as: RoomParticipant;
  ownPeer: string;
  hasVideo: boolean;
  configuration: RTCConfiguration;
  say: (message: ToServer) => void;
  onChange: (calls: Calls) => void;
  /** How a call is made. */
  dial?: (options: PeerCallOptions) => PeerCall;
}

type Callee = Pick<OtherView, 'participant'> & { peer: string };

/** Who lays out the lines between two: the psychologist always, a client to a guest. */
const RANK: Readonly<Record<RoomParticipant, number>> = { psychologist: 0, client: 1, guest: 2 };
const dialAlone = (options: PeerCallOptions) => new PeerCall(options);

/** A page’s calls with every other page in the room: what it sends goes to all, and each is heard by itself. */
export class CallBoard {
  private readonly lines = new Map<string, PeerCall>();
  private readonly early = new Map<string, Signal[]>();
  private calls: Calls = new Map();
  /** The page of the one whom this one came to meet. */
  private awaited: string | null = null;
  private isMediaUp = false;
  private tracks: Tracks = { audio: null, video: null };
  private media: PeerMedia | null = null;
  private configuration: RTCConfiguration;

  constructor(private readonly options: CallBoardOptions) {
    this.configuration = options.configuration;
  }

  /** Calls whoever came, and hangs up on whoever left. */
  meet(callees: readonly Callee[]): void {
    const there = new Set(callees.map(({ peer }) => peer));
    for (const peer of [...this.lines.keys()].filter((one) => !there.has(one))) this.hangUp(peer);
    for (const callee of callees) if (!this.lines.has(callee.peer)) this.call(callee);
  }

  /** A signal may come before one knows who sends it. */
  hear(from: string, signal: Signal): void {
    const line = this.lines.get(from);
    if (line !== undefined) line.take(signal);
    else this.early.set(from, [...(this.early.get(from) ?? []), signal]);
  }

  send(tracks: Tracks): void {
    this.tracks = tracks;
    for (const line of this.lines.values()) void line.send(tracks);
  }

  tell(media: PeerMedia): void {
    this.media = media;
    for (const line of this.lines.values()) line.tell(media);
  }

  refresh(configuration: RTCConfiguration): void {
    this.configuration = configuration;
    for (const line of this.lines.values()) line.refresh(configuration);
  }

  close(): void {
    for (const peer of [...this.lines.keys()]) this.hangUp(peer);
  }

  private call(callee: Callee): void {
    const { hasVideo, say, dial = dialAlone } = this.options;
    const { peer } = callee;
    const line = dial({
      ...{ isPolite: this.isPoliteTo(callee), hasVideo, configuration: this.configuration },
      send: (signal) => say({ type: 'signal', to: peer, signal }),
      onState: (state) => this.follow(callee, state),
      onPeerMedia: (other) => this.show(peer, { other }),
    });
    this.lines.set(peer, line);
    if (this.isAwaited(callee)) this.awaited = peer;
    const stats = () => line.stats();
    this.put(peer, { state: 'connecting', remote: line.remote, other: null, stats });
    if (this.media !== null) line.tell(this.media);
    void line.send(this.tracks);
    for (const signal of this.early.get(peer) ?? []) line.take(signal);
    this.early.delete(peer);
  }

  private isPoliteTo({ participant, peer }: Callee): boolean {
    const { as, ownPeer } = this.options;
    const difference = RANK[as] - RANK[participant];
    return difference === 0 ? ownPeer > peer : difference > 0;
  }

  private isAwaited({ participant }: Callee): boolean {
    return participant === counterpartOf(this.options.as);
  }

  /** What is written down of a line is of the one between client or guest and psychologist. */
  private follow(callee: Callee, state: CallState): void {
    this.show(callee.peer, { state });
    if (state === 'connecting' || !this.isAwaited(callee)) return;
    this.setMediaUp(state === 'up');
  }

  private setMediaUp(isUp: boolean): void {
    if (isUp === this.isMediaUp) return;
    this.isMediaUp = isUp;
    this.options.say({ type: 'media', isUp });
  }

  private hangUp(peer: string): void {
    const line = this.lines.get(peer);
    this.lines.delete(peer);
    line?.close();
    if (peer === this.awaited) this.setMediaUp(false);
    const rest = new Map(this.calls);
    rest.delete(peer);
    this.tellOf(rest);
  }

  private show(peer: string, change: Partial<Call>): void {
    const call = this.calls.get(peer);
    if (call !== undefined) this.put(peer, { ...call, ...change });
  }

  private put(peer: string, call: Call): void {
    this.tellOf(new Map([...this.calls, [peer, call]]));
  }

  private tellOf(calls: Calls): void {
    this.calls = calls;
    this.options.onChange(calls);
  }
}
