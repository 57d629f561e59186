import { createServer, type AddressInfo } from 'node:net';
import { startClamd } from '../support/clamd-server.js';
import { ClamdStandIn, EICAR } from '../support/clamd-stand-in.js';
import { ClamdScanner } from '../../src/platform/files/scanning/clamd-scanner.js';

const clean = Buffer.alloc(300_000, 'Sertifikat ');
const harmful = Buffer.concat([clean, Buffer.from(EICAR), clean]);

describe('a scanner', () => {
  let standIn: ClamdStandIn;
  let scanner: ClamdScanner;

  beforeAll(async () => {
    standIn = await ClamdStandIn.start();
    scanner = new ClamdScanner({ host: '127.0.0.1', port: standIn.port });
  });
  afterEach(() => {
    standIn.saysInstead = null;
  });
  afterAll(() => standIn.goAway());

  it('tells what is clean from what is harmful, whatever its length', async () => {
    expect(await scanner.scan(clean)).toEqual({ kind: 'clean' });
    expect(await scanner.scan(Buffer.alloc(1))).toEqual({ kind: 'clean' });
    const signature = 'Eicar-Test-Signature';
    expect(await scanner.scan(harmful)).toEqual({ kind: 'infected', signature });
  });

  it.each([
    ['a complaint', 'INSTREAM size limit exceeded. ERROR\0'],
    ['nearly a verdict', 'stream: OK but not quite\0'],
    ['another program’s', 'HTTP/1.1 200 OK\r\n\r\n\0'],
    ['cut off', 'stream: OK'],
    ['endless', 'x'.repeat(5_000)],
    ['nothing', ''],
  ])('has no verdict where the answer is %s', async (_, answer) => {
    standIn.saysInstead = answer;
    expect((await scanner.scan(clean)).kind).toBe('unavailable');
  });

  it('has none either where nobody is, or where somebody says nothing', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const waiting = new ClamdScanner({ host: '127.0.0.1', port }, 50);
    expect(await waiting.scan(clean)).toEqual({ kind: 'unavailable', reason: 'it took too long' });
    const nowhere = new ClamdScanner({ path: '/nowhere/clamd.sock' });
    expect((await nowhere.scan(clean)).kind).toBe('unavailable');
    silent.close();
  });
});

// `npm test` installs it where it may; elsewhere it prints why not, and counts this as skipped.
const program = process.env['RP_CLAMD'];
const whereInstalled = program === undefined ? describe.skip : describe;

whereInstalled('a real clamd', () => {
  it('says the same of the same, and nothing of what is longer than it takes', async () => {
    const clamd = await startClamd(program ?? '');
    try {
      const scanner = new ClamdScanner({ path: clamd.socket });
      expect(await scanner.scan(clean)).toEqual({ kind: 'clean' });
      const signature = 'Local.Eicar.UNOFFICIAL';
      expect(await scanner.scan(harmful)).toEqual({ kind: 'infected', signature });
      const tooLong = await scanner.scan(Buffer.alloc(3 * 1024 * 1024));
      expect(tooLong.kind).toBe('unavailable');
    } finally {
      await clamd.stop();
    }
  }, 60_000);
});
