import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { AdminApiKeyRow } from '../application/admin-api-key-reader.js';
import { hintOf, KEY_STATES, SCOPES, type ApiScope, type KeyState } from '../domain/api-key.js';
import type { ApiKeyRow } from '../infrastructure/api-keys.js';

@ApiSchema({ name: 'ApiKeyResponse' })
export class ApiKeyResponse {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'The beginning of the key, which is no secret' }) hint!: string;
  @ApiProperty({ enum: SCOPES, enumName: 'ApiScope', isArray: true }) scopes!: ApiScope[];
  @ApiProperty({ enum: KEY_STATES, enumName: 'ApiKeyState' }) status!: KeyState;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) expiresAt!: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Day of UTC' })
  lastUsedOn!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) revokedAt!: string | null;
}

@ApiSchema({ name: 'NewApiKeyResponse' })
export class NewApiKeyResponse extends ApiKeyResponse {
  @ApiProperty({ description: 'The whole key; it is never shown again' }) token!: string;
}

@ApiSchema({ name: 'ApiKeyListResponse' })
export class ApiKeyListResponse {
  @ApiProperty({ type: [ApiKeyResponse] }) items!: ApiKeyResponse[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

@ApiSchema({ name: 'AdminApiKey' })
export class AdminApiKey extends ApiKeyResponse {
  @ApiProperty({ format: 'uuid' }) ownerId!: string;
  @ApiProperty() ownerName!: string;
  @ApiProperty({ description: 'Then the key opens nothing either' }) isOwnerSuspended!: boolean;
  @ApiProperty({ type: String, nullable: true }) revokedByName!: string | null;
}

@ApiSchema({ name: 'AdminApiKeyListResponse' })
export class AdminApiKeyListResponse {
  @ApiProperty({ type: [AdminApiKey] }) items!: AdminApiKey[];
  @ApiProperty({ type: 'integer' }) total!: number;
}

export function presentApiKey(row: ApiKeyRow): ApiKeyResponse {
  return {
    id: row.id,
    name: row.name,
    hint: hintOf(row.public_id),
    scopes: [...row.scopes],
    status: row.status,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at && row.expires_at.toISOString(),
    lastUsedOn: row.last_used_on,
    revokedAt: row.revoked_at && row.revoked_at.toISOString(),
  };
}

export function presentAdminApiKey(row: AdminApiKeyRow): AdminApiKey {
  return {
    ...presentApiKey(row),
    ownerId: row.account_id,
    ownerName: row.owner_name,
    isOwnerSuspended: row.is_owner_suspended,
    revokedByName: row.revoked_by_name,
  };
}
