import { connect, type NetConnectOpts } from 'node:net';
import { VirusScanner, type Verdict } from './virus-scanner.js';

const LONGEST_MS = 20_000;
const CHUNK_BYTES = 64 * 1024;
/** An answer is one short line; whoever says more is no clamd. */
const LONGEST_ANSWER = 1_024;
const ENDED = '\0';
const END_OF_STREAM = Buffer.alloc(4);

/**
 * Speaks to clamd: `zINSTREAM`, the content in chunks with their length before them, a chunk of no
 * length, and then one line. Nothing is written to a disk the two would have to share.
 */
export class ClamdScanner extends VirusScanner {
  override readonly isThere = true;

  constructor(
    private readonly address: NetConnectOpts,
    private readonly longestMs = LONGEST_MS,
  ) {
    super();
  }

  override async scan(content: Buffer): Promise<Verdict> {
    try {
      return verdictOf(await this.ask(content));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { kind: 'unavailable', reason };
    }
  }

  private ask(content: Buffer): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.address);
      let answer = '';
      const end = (outcome: () => void): void => {
        socket.destroy();
        outcome();
      };
      socket.setTimeout(this.longestMs, () => end(() => reject(new Error('it took too long'))));
      socket.once('error', (error) => end(() => reject(error)));
      socket.once('close', () => reject(new Error('it hung up without an answer')));
      socket.on('data', (data) => {
        answer += data.toString('latin1');
        if (answer.includes(ENDED)) end(() => resolve(answer.slice(0, answer.indexOf(ENDED))));
        else if (answer.length > LONGEST_ANSWER) end(() => reject(new Error('it says too much')));
      });
      socket.once('connect', () => send(content, (part) => socket.write(part)));
    });
  }
}

function send(content: Buffer, write: (part: Buffer | string) => void): void {
  write(`zINSTREAM${ENDED}`);
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    const part = content.subarray(at, at + CHUNK_BYTES);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(part.length);
    write(size);
    write(part);
  }
  write(END_OF_STREAM);
}

/** Whatever is neither of the two answers is no verdict: `ERROR`, a size limit, another program. */
function verdictOf(answer: string): Verdict {
  if (answer === 'stream: OK') return { kind: 'clean' };
  const signature = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (signature !== undefined) return { kind: 'infected', signature };
  return { kind: 'unavailable', reason: 'it gave no verdict' };
}
