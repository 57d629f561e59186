import type { Signal } from '@/api/realtime';

/** What somebody sends at the moment; told over the call itself, never by way of a server. */
export interface PeerMedia {
  microphone: boolean;
  camera: boolean;
  /** Neither side is to send pictures: the line does not carry them. */
  voiceOnly: boolean;
}

export type CallState = 'connecting' | 'up' | 'lost';

export interface Tracks {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
}

export interface PeerCallOptions {
  /** Of two offers at once the polite side’s gives way. */
  isPolite: boolean;
  hasVideo: boolean;
  configuration: RTCConfiguration;
  send(signal: Signal): void;
  onState(state: CallState): void;
  onPeerMedia(media: PeerMedia): void;
}

/**
 * One call between two pages, by perfect negotiation. The impolite side (the psychologist) lays the
 * lines out; tracks are put on them and taken off without negotiating again.
 */
export class PeerCall {
  readonly remote = new MediaStream();
  private readonly connection: RTCPeerConnection;
  private readonly channel: RTCDataChannel;
  private tracks: Tracks = { audio: null, video: null };
  private media: PeerMedia | null = null;
  private work: Promise<void> = Promise.resolve();
  private isOffering = false;
  private isSettingAnswer = false;
  private ignores = false;

  constructor(private readonly options: PeerCallOptions) {
    const connection = new RTCPeerConnection(options.configuration);
    this.connection = connection;
    this.channel = connection.createDataChannel('room', { negotiated: true, id: 0 });
    this.channel.onopen = () => this.tellMedia();
    this.channel.onmessage = ({ data }) =>
      options.onPeerMedia(JSON.parse(String(data)) as PeerMedia);
    connection.ontrack = ({ track }) => this.remote.addTrack(track);
    connection.onicecandidate = ({ candidate }) => this.sendCandidate(candidate);
    connection.onconnectionstatechange = () => this.follow();
    connection.onnegotiationneeded = () => void this.offer();
    if (!options.isPolite) {
      connection.addTransceiver('audio', { direction: 'sendrecv' });
      if (options.hasVideo) connection.addTransceiver('video', { direction: 'sendrecv' });
    }
  }

  /** What the other page said; one after the other, in the order it was said. */
  take(signal: Signal): void {
    this.work = this.work.then(() => this.apply(signal)).catch(() => this.restart());
  }

  async send(tracks: Tracks): Promise<void> {
    this.tracks = tracks;
    if (!this.isClosed) await this.putTracks();
  }

  tell(media: PeerMedia): void {
    this.media = media;
    this.tellMedia();
  }

  /** New credentials, and a new way if the old one is gone. */
  refresh(configuration: RTCConfiguration): void {
    if (this.isClosed) return;
    this.connection.setConfiguration(configuration);
    if (this.connection.connectionState !== 'connected') this.restart();
  }

  stats(): Promise<RTCStatsReport> {
    return this.connection.getStats();
  }

  close(): void {
    this.connection.onconnectionstatechange = null;
    this.connection.close();
  }

  private get isClosed(): boolean {
    return this.connection.connectionState === 'closed';
  }

  private restart(): void {
    if (!this.isClosed) this.connection.restartIce();
  }

  private async offer(): Promise<void> {
    // The polite side waits for the first offer: the lines are the other one's to lay out.
    if (this.options.isPolite && this.connection.remoteDescription === null) return;
    try {
      this.isOffering = true;
      await this.connection.setLocalDescription();
      this.sendDescription();
    } catch {
      this.restart();
    } finally {
      this.isOffering = false;
    }
  }

  private async apply(signal: Signal): Promise<void> {
    if ('candidate' in signal) {
      await this.connection.addIceCandidate(signal.candidate).catch((error: unknown) => {
        if (!this.ignores) throw error;
      });
      return;
    }
    const { description } = signal;
    const isReady =
      !this.isOffering && (this.connection.signalingState === 'stable' || this.isSettingAnswer);
    const isCollision = description.type === 'offer' && !isReady;
    this.ignores = !this.options.isPolite && isCollision;
    if (this.ignores) return;
    this.isSettingAnswer = description.type === 'answer';
    await this.connection.setRemoteDescription(description);
    this.isSettingAnswer = false;
    if (description.type !== 'offer') return;
    for (const line of this.connection.getTransceivers()) line.direction = 'sendrecv';
    await this.putTracks();
    await this.connection.setLocalDescription();
    this.sendDescription();
  }

  private async putTracks(): Promise<void> {
    const lines = this.connection.getTransceivers();
    await Promise.all(
      lines.map(async ({ sender, receiver }) => {
        const track = this.tracks[receiver.track.kind === 'video' ? 'video' : 'audio'];
        if (sender.track !== track) await sender.replaceTrack(track);
      }),
    );
  }

  private sendDescription(): void {
    const description = this.connection.localDescription;
    if (description?.type !== 'offer' && description?.type !== 'answer') return;
    this.options.send({ description: { type: description.type, sdp: description.sdp } });
  }

  private sendCandidate(candidate: RTCIceCandidate | null): void {
    if (candidate === null) return;
    const { candidate: text, sdpMid, sdpMLineIndex, usernameFragment } = candidate;
    this.options.send({ candidate: { candidate: text, sdpMid, sdpMLineIndex, usernameFragment } });
  }

  private follow(): void {
    const { connectionState } = this.connection;
    if (connectionState === 'connected') this.options.onState('up');
    if (connectionState === 'connecting') this.options.onState('connecting');
    if (connectionState === 'disconnected' || connectionState === 'failed') {
      this.options.onState('lost');
    }
    if (connectionState === 'failed') this.restart();
  }

  private tellMedia(): void {
    if (this.media !== null && this.channel.readyState === 'open') {
      this.channel.send(JSON.stringify(this.media));
    }
  }
}
