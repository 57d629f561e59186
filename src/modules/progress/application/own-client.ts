import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Care } from '../../booking/index.js';
import { Psychologists } from '../../directory/index.js';
import { SharingRepository } from '../infrastructure/sharing.repository.js';
import type { Shared } from '../domain/sharing.js';

/** A psychologist with somebody who is in their care now. */
export interface InCare {
  readonly careId: string;
  readonly psychologistId: string;
  readonly carePersonId: string;
  readonly shared: Shared;
}

/** The door to a client: in care now, or not there. */
@Injectable()
export class OwnClient {
  constructor(
    private readonly psychologists: Psychologists,
    private readonly care: Care,
    private readonly sharing: SharingRepository,
  ) {}

  /** @throws NotFound unless a care is open between them. */
  async of(sql: Queryable, accountId: string, carePersonId: string): Promise<InCare> {
    const psychologistId = await this.psychologistOf(sql, accountId);
    const careId = await this.care.openBetween(sql, psychologistId, carePersonId);
    if (careId === null) throw new NotFound();
    const shared = await this.sharing.ofCare(sql, careId);
    return { careId, psychologistId, carePersonId, shared };
  }

  /** @throws NotFound for an account without a profile. */
  async psychologistOf(sql: Queryable, accountId: string): Promise<string> {
    const psychologistId = await this.psychologists.idOfAccount(sql, accountId);
    if (psychologistId === null) throw new NotFound();
    return psychologistId;
  }
}
