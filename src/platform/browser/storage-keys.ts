import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { MASTER_KEY } from '../crypto/key-ring.js';
import { derivedKey, type MasterKey } from '../crypto/master-key.js';

/**
 * Keys under which a browser keeps what somebody is typing. One for each account, made anew from the
 * master key each time: nothing of them is stored here, and a browser keeps its own in memory alone.
 */
@Injectable()
export class StorageKeys {
  private readonly key: Buffer;

  constructor(@Inject(MASTER_KEY) masterKey: MasterKey) {
    this.key = derivedKey(masterKey, 'browser storage');
  }

  /** 32 bytes. */
  of(accountId: string): Buffer {
    return createHmac('sha256', this.key).update(accountId).digest();
  }
}
