import { Global, Module } from '@nestjs/common';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { keysDataSource } from '../database/data-source.js';
import { KEYS_DATA_SOURCE, KeyRing, MASTER_KEY } from './key-ring.js';
import { DestroyKeys } from './destroy-keys.js';
import { readMasterKey } from './master-key.js';

@Global()
@Module({
  providers: [
    DestroyKeys,
    KeyRing,
    {
      provide: MASTER_KEY,
      inject: [CONFIG],
      useFactory: (config: Config) =>
        readMasterKey(config.keyFile, { mayCreate: !config.production }),
    },
    {
      provide: KEYS_DATA_SOURCE,
      inject: [CONFIG],
      useFactory: (config: Config) => keysDataSource(config.keysDatabaseUrl).initialize(),
    },
  ],
  exports: [DestroyKeys, KeyRing, MASTER_KEY],
})
export class CryptoModule {}
