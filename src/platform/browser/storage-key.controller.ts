import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiSchema, ApiTags } from '@nestjs/swagger';
import { AllowAccess } from '../http/access.js';
import { CurrentActor, type Actor } from '../http/actor.js';
import { StorageKeys } from './storage-keys.js';

@ApiSchema({ name: 'StorageKeyResponse' })
class StorageKeyResponse {
  @ApiProperty({ description: '256 bits in base64, for AES-GCM; not to be stored' })
  storageKey!: string;
}

@ApiTags('accounts')
@Controller('me/storage-key')
export class StorageKeyController {
  constructor(private readonly keys: StorageKeys) {}

  @Get()
  @AllowAccess('signed-in')
  @ApiOperation({
    operationId: 'getStorageKey',
    summary: 'The key that seals what I am typing in my own browser',
  })
  @ApiOkResponse({ type: StorageKeyResponse })
  get(@CurrentActor() { accountId }: Actor): StorageKeyResponse {
    return { storageKey: this.keys.of(accountId).toString('base64') };
  }
}
