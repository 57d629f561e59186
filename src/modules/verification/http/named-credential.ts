import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { IdPipe } from '../../../platform/http/id.pipe.js';

/** A credential of somebody's application, as an admin's address names it. */
export interface NamedCredential {
  readonly applicationId: string;
  readonly credentialId: string;
}

const ids = new IdPipe();

/** The credential that `:id` and `:credentialId` name; what cannot be an id names nothing. */
export const CredentialInPath = createParamDecorator(
  (_: unknown, context: ExecutionContext): NamedCredential => {
    const { params } = context.switchToHttp().getRequest<FastifyRequest>();
    const { id = '', credentialId = '' } = params as Partial<Record<string, string>>;
    return { applicationId: ids.transform(id), credentialId: ids.transform(credentialId) };
  },
);
