import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, '../../scripts/certificates.mjs');

/** A server's certificate: where its files are, and what its signer is known by. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  readonly caFile: string;
  readonly ca: string;
}

/** A CA of one's own and certificates by it, made as `npm run certificates` makes them. */
export class Certificates {
  private constructor(readonly folder: string) {}

  static make(...names: string[]): Certificates {
    const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
    execFileSync(process.execPath, [SCRIPT, folder, ...names]);
    return new Certificates(folder);
  }

  of(name: string): Certificate {
    return {
      cert: join(this.folder, `${name}.pem`),
      key: join(this.folder, `${name}_key.pem`),
      caFile: this.caFile,
      ca: this.ca,
    };
  }

  get caFile(): string {
    return join(this.folder, 'inner_ca.pem');
  }

  get ca(): string {
    return readFileSync(this.caFile, 'utf8');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
