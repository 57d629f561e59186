import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing, type KeyOwner } from '../../../platform/crypto/key-ring.js';
import { keyIdOf, open, seal, type SealedPlace } from '../../../platform/crypto/seal.js';
import { FileStore } from '../../../platform/files/file-store.js';

/** Whose copy it is. */
interface Copy {
  readonly id: string;
  readonly accountId: string;
}

/** Keeps copies sealed under a key of their owner's, which dies with the account. */
@Injectable()
export class ExportVault {
  constructor(
    private readonly keys: KeyRing,
    private readonly store: FileStore,
  ) {}

  newKey(): string {
    return randomBytes(16).toString('hex');
  }

  async write(copy: Copy, fileKey: string, archive: Buffer): Promise<void> {
    const key = await this.keys.keyFor(ownerOf(copy));
    const sealed = seal(key, placeOf(copy), archive.toString('base64'));
    await this.store.write(fileKey, Buffer.from(sealed));
  }

  /** Null when its key has been destroyed. */
  async read(copy: Copy, fileKey: string): Promise<Buffer | null> {
    const parts: Buffer[] = [];
    for await (const part of await this.store.read(fileKey)) parts.push(part as Buffer);
    const sealed = Buffer.concat(parts).toString();
    const key = await this.keys.keyById(keyIdOf(sealed));
    return key && Buffer.from(open(key, placeOf(copy), sealed), 'base64');
  }

  remove(fileKey: string): Promise<void> {
    return this.store.remove(fileKey);
  }
}

function ownerOf({ accountId }: Copy): KeyOwner {
  return { personId: accountId, retentionClass: 'self', authorId: accountId };
}

function placeOf({ id, accountId }: Copy): SealedPlace {
  return { table: 'data_export', rowId: id, personId: accountId, field: 'archive' };
}
