import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KeyRing } from '../crypto/key-ring.js';
import type { SealingKey } from '../crypto/seal.js';

/** Nobody's id: the trail's own. */
const TRAIL = '00000000-0000-4000-8000-0000000a0d17';

export const CHAIN_KEYS = Symbol('CHAIN_KEYS');

/** What chains the rows of the trail; whoever has it can verify, and could forge. */
export interface ChainKeys {
  /** What rows are chained with from now on. */
  readonly current: SealingKey;
  /** Null when the key is gone, and with it the proof. */
  byId(id: string): Promise<Buffer | null>;
}

/**
 * A data key like any other: it lives in the keys' database, wrapped by the master key, and is wrapped
 * anew with all of them. It is read once, since nothing of another database may be asked within a
 * transaction.
 */
@Injectable()
export class RingChainKeys implements ChainKeys, OnModuleInit {
  private key: SealingKey | undefined;

  constructor(private readonly ring: KeyRing) {}

  async onModuleInit(): Promise<void> {
    await this.load();
  }

  /** For whoever runs outside of the application's life. */
  async load(): Promise<this> {
    this.key ??= await this.ring.keyFor({
      personId: TRAIL,
      retentionClass: 'record',
      authorId: TRAIL,
    });
    return this;
  }

  get current(): SealingKey {
    if (!this.key) throw new Error('The key of the audit trail has not been read yet.');
    return this.key;
  }

  async byId(id: string): Promise<Buffer | null> {
    return (await this.ring.keyById(id))?.key ?? null;
  }
}
