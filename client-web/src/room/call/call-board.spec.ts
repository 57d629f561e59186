import { describe, expect, it, vi } from 'vitest';
import type { Signal, ToServer } from '@/api/realtime';
import type { RoomParticipant } from '@/api/types';
import { CallBoard, type Calls } from './call-board';
import type { PeerCall, PeerCallOptions } from './peer-call';

const SIGNAL: Signal = { description: { type: 'offer', sdp: 'v=0' } };

/** A line that says what it was told, in place of one to another browser. */
function lineOf(options: PeerCallOptions) {
  const remote = {} as MediaStream;
  const acts = { take: vi.fn(), send: vi.fn(), tell: vi.fn(), refresh: vi.fn(), close: vi.fn() };
  return { options, remote, stats: () => Promise.reject(new Error('none')), ...acts };
}

function boardOf(as: RoomParticipant, ownPeer = 'm') {
  const lines: ReturnType<typeof lineOf>[] = [];
  const said: ToServer[] = [];
  const shown: Calls[] = [];
  const board = new CallBoard({
    ...{ as, ownPeer, hasVideo: true, configuration: {} },
    say: (message) => said.push(message),
    onChange: (calls) => shown.push(calls),
    dial: (options) => {
      const line = lineOf(options);
      lines.push(line);
      return line as unknown as PeerCall;
    },
  });
  return { board, lines, said, calls: () => shown.at(-1) ?? new Map() };
}

describe('the calls of a page in a room', () => {
  it('are one with each other page, for as long as it is there', () => {
    const { board, lines, calls } = boardOf('psychologist');
    board.meet([{ participant: 'client', peer: 'c' }]);
    board.meet([
      { participant: 'client', peer: 'c' },
      { participant: 'guest', peer: 'g' },
    ]);
    expect([...calls().keys()]).toEqual(['c', 'g']);
    board.meet([{ participant: 'guest', peer: 'g' }]);
    expect([...calls().keys()]).toEqual(['g']);
    expect(lines.map(({ close }) => close.mock.calls.length)).toEqual([1, 0]);
  });

  it('are laid out by exactly one of the two', () => {
    const all: readonly RoomParticipant[] = ['psychologist', 'client', 'guest'];
    for (const [one, other] of all.flatMap((a) => all.map((b) => [a, b] as const))) {
      if (one === other && one !== 'guest') continue;
      const [here, there] = [boardOf(one, 'a'), boardOf(other, 'b')];
      here.board.meet([{ participant: other, peer: 'b' }]);
      there.board.meet([{ participant: one, peer: 'a' }]);
      const polite = [here, there].map(({ lines }) => lines[0]?.options.isPolite);
      expect(new Set(polite).size, `${one} and ${other}`).toBe(2);
    }
  });

  it('lose no signal that comes before one knows who sends it', () => {
    const { board, lines } = boardOf('client');
    board.hear('g', SIGNAL);
    board.meet([{ participant: 'guest', peer: 'g' }]);
    expect(lines[0]?.take).toHaveBeenCalledExactlyOnceWith(SIGNAL);
  });

  it('are told of only as far as they are with whom one came to meet', () => {
    const { board, lines, said } = boardOf('client');
    board.meet([
      { participant: 'psychologist', peer: 'p' },
      { participant: 'guest', peer: 'g' },
    ]);
    lines[1]?.options.onState('up');
    expect(said).toEqual([]);
    lines[0]?.options.onState('up');
    lines[0]?.options.onState('up');
    lines[1]?.options.onState('lost');
    board.meet([{ participant: 'guest', peer: 'g' }]);
    expect(said).toEqual([
      { type: 'media', isUp: true },
      { type: 'media', isUp: false },
    ]);
  });
});
