import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The antivirus industry’s harmless test file, in two pieces so that this one is not taken for it. */
export const EICAR = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$',
  'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('');

const COMMAND = 'zINSTREAM\0';

/** Speaks clamd's protocol over TCP, and knows one signature. */
export class ClamdStandIn {
  /** Said in place of a verdict, as long as it is there. */
  saysInstead: string | null = null;
  scans = 0;
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();

  private constructor(readonly port: number) {}

  static async start(): Promise<ClamdStandIn> {
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const standIn = new ClamdStandIn(port);
    await standIn.comeBack();
    return standIn;
  }

  get address(): string {
    return `tcp://127.0.0.1:${String(this.port)}`;
  }

  async comeBack(): Promise<void> {
    const server = createServer((socket) => this.serve(socket));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
  }

  async goAway(): Promise<void> {
    const { server } = this;
    if (server === null) return;
    this.server = null;
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.sockets.delete(socket));
    let received = Buffer.alloc(0);
    socket.on('data', (data) => {
      received = Buffer.concat([received, data]);
      const content = wholeStream(received);
      if (content === null) return;
      this.scans += 1;
      const found = content.includes(EICAR) ? 'Eicar-Test-Signature FOUND' : 'OK';
      socket.end(this.saysInstead ?? `stream: ${found}\0`);
    });
  }
}

/** What the chunks hold together; null while the last one, of no length, has not come. */
function wholeStream(received: Buffer): Buffer | null {
  if (!received.toString('latin1').startsWith(COMMAND)) return null;
  const parts: Buffer[] = [];
  let at = COMMAND.length;
  while (at + 4 <= received.length) {
    const size = received.readUInt32BE(at);
    if (size === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return null;
}
