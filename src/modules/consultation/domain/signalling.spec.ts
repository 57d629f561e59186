import fc from 'fast-check';
import { newId } from '../../../kernel/identity/id.js';
import { parseClientMessage, type ClientMessage } from './signalling.js';

const peer = newId();
const ticket = 'A'.repeat(43);
const candidate = {
  candidate: 'candidate:1 1 udp 2113937151 192.0.2.1 54400 typ host',
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: 'abcd',
};
const GOOD: readonly ClientMessage[] = [
  { type: 'hello', ticket, peer },
  { type: 'admit', guest: null },
  { type: 'leave' },
  { type: 'media', isUp: true },
  { type: 'signal', to: peer, signal: { description: { type: 'offer', sdp: 'v=0\r\n' } } },
  { type: 'signal', to: peer, signal: { description: { type: 'answer', sdp: '' } } },
  { type: 'signal', to: peer, signal: { candidate } },
];
const read = (value: unknown) => parseClientMessage(JSON.stringify(value));

describe('a message of a browser', () => {
  it.each(GOOD.map((message) => [message.type, message] as const))(
    'that is a %s is read as it is',
    (_, message) => {
      expect(read(message)).toEqual(message);
    },
  );

  it('may leave out what a candidate need not say', () => {
    const last = { candidate: '', sdpMid: null, sdpMLineIndex: null, usernameFragment: null };
    const message = read({ type: 'signal', to: peer, signal: { candidate: { candidate: '' } } });
    expect(message).toEqual({ type: 'signal', to: peer, signal: { candidate: last } });
  });

  it('is refused with anything beside what belongs there', () => {
    for (const message of GOOD) expect(read({ ...message, note: 'x' })).toBeNull();
    const said = { candidate: { ...candidate, said: 'x' } };
    expect(read({ type: 'signal', to: peer, signal: said })).toBeNull();
    const both = { candidate, description: { type: 'offer', sdp: '' } };
    expect(read({ type: 'signal', to: peer, signal: both })).toBeNull();
  });

  it.each([
    ['no JSON', '{"type":'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a number', '5'],
    ['null', 'null'],
    ['a name every object has', '{"type":"constructor"}'],
    ['a ticket too short', `{"type":"hello","ticket":"short","peer":"${peer}"}`],
    ['a peer that is no id', `{"type":"hello","ticket":"${ticket}","peer":"me"}`],
  ])('that is %s is refused', (_, text) => {
    expect(parseClientMessage(text)).toBeNull();
  });

  it('is refused when it is too long, or holds a NUL byte', () => {
    const offer = (sdp: string) => ({
      type: 'signal',
      to: peer,
      signal: { description: { type: 'offer', sdp } },
    });
    expect(read(offer('x'.repeat(32_768)))).not.toBeNull();
    expect(read(offer('x'.repeat(32_769)))).toBeNull();
    expect(read(offer('a\u0000'))).toBeNull();
  });

  it('never throws, and what it lets through is again itself', () => {
    const fields = fc.dictionary(
      fc.constantFrom('type', 'ticket', 'peer', 'to', 'signal', 'isUp', '__proto__', 'x'),
      fc.oneof(
        fc.jsonValue(),
        fc.constantFrom<unknown>(...GOOD.map(({ type }) => type), ticket, peer, true),
        fc.record({ candidate: fc.jsonValue(), description: fc.jsonValue() }),
      ),
    );
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      fields.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(text, (input) => {
        const message = parseClientMessage(input);
        if (message !== null) expect(read(message)).toEqual(message);
      }),
      { numRuns: 500 },
    );
  });
});
