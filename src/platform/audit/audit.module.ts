import { Global, Module } from '@nestjs/common';
import { Audit } from './audit.js';
import { AuditTrail } from './audit-trail.js';

@Global()
@Module({ providers: [Audit, AuditTrail], exports: [Audit, AuditTrail] })
export class AuditModule {}
