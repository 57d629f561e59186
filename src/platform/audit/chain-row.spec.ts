import { chainHash, GENESIS, streamOf, STREAMS, type ChainedRow } from './chain-row.js';

const KEY = Buffer.alloc(32, 7);
const ROW: ChainedRow = {
  stream: 3,
  seq: 1,
  recordedAt: '2026-11-24T02:00:00.123456Z',
  at: '2026-11-24T02:00:00.123000Z',
  actorId: '018f0000-0000-7000-8000-000000000001',
  act: 'note.read',
  aboutKind: 'note',
  aboutId: '018f0000-0000-7000-8000-000000000002',
  personId: null,
  outcome: 'done',
  times: 1,
  keyId: null,
};
const OTHER: Partial<Record<keyof ChainedRow, string | number>> = {
  stream: 4,
  seq: 2,
  recordedAt: '2026-11-24T02:00:00.123457Z',
  at: '2026-11-24T02:00:00.123001Z',
  actorId: '018f0000-0000-7000-8000-000000000003',
  act: 'note.written',
  aboutKind: 'notes',
  aboutId: '018f0000-0000-7000-8000-000000000003',
  personId: '018f0000-0000-7000-8000-000000000003',
  outcome: 'not_found',
  times: 2,
  keyId: '018f0000-0000-7000-8000-000000000003',
};

describe('the hash of a row', () => {
  it('is another one when any field of it is', () => {
    const hashes = Object.entries(OTHER).map(([name, value]) =>
      chainHash(KEY, GENESIS, { ...ROW, [name]: value }).toString('hex'),
    );
    expect(Object.keys(OTHER)).toEqual(Object.keys(ROW));
    expect(new Set([...hashes, chainHash(KEY, GENESIS, ROW).toString('hex')]).size).toBe(13);
  });

  it('is another one after another row, and under another key', () => {
    const own = chainHash(KEY, GENESIS, ROW);
    expect(chainHash(KEY, own, ROW)).not.toEqual(own);
    expect(chainHash(Buffer.alloc(32, 8), GENESIS, ROW)).not.toEqual(own);
    expect(chainHash(null, GENESIS, ROW)).not.toEqual(own);
  });

  it('does not confuse a text with its neighbour, nor an empty one with none', () => {
    const one = chainHash(KEY, GENESIS, { ...ROW, act: 'note.read', aboutKind: 'er' });
    expect(chainHash(KEY, GENESIS, { ...ROW, act: 'note.reader', aboutKind: '' })).not.toEqual(one);
    const none = chainHash(KEY, GENESIS, { ...ROW, personId: null });
    expect(chainHash(KEY, GENESIS, { ...ROW, personId: '' })).not.toEqual(none);
  });
});

describe('the chain of a row', () => {
  it('follows from whom it is about, in either case of its letters', () => {
    const id = '018f0000-0000-7000-8000-0000000000aB';
    expect(streamOf(id)).toBe(0xab % STREAMS);
    expect(streamOf(id.toLowerCase())).toBe(streamOf(id));
    expect(streamOf(null)).toBe(0);
  });
});
