import { Global, Module } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { keysDataSource } from '../database/data-source.js';
import { Canary } from './canary.js';
import { KEYS_DATA_SOURCE, KeyRing, MASTER_KEY } from './key-ring.js';
import { DestroyKeys } from './destroy-keys.js';
import { MasterKeys } from './master-keys.js';

@Global()
@Module({
  providers: [
    DestroyKeys,
    Canary,
    KeyRing,
    {
      provide: MasterKeys,
      inject: [CONFIG],
      useFactory: ({ keySource, production }: Config) =>
        MasterKeys.open(keySource, { production, mayCreate: !production }),
    },
    {
      provide: MASTER_KEY,
      inject: [MasterKeys],
      useFactory: (masters: MasterKeys) => masters.first,
    },
    {
      provide: KEYS_DATA_SOURCE,
      inject: [CONFIG],
      useFactory: (config: Config) => keysDataSource(config.keysDatabaseUrl).initialize(),
    },
  ],
  exports: [DestroyKeys, KeyRing, MasterKeys, MASTER_KEY, KEYS_DATA_SOURCE],
})
export class CryptoModule {}
