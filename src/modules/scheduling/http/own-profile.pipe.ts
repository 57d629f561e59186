import { Injectable, type PipeTransform } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/actor.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Psychologists } from '../../directory/index.js';

/** The psychologist that the actor is; an account without a profile has no schedule to see. */
@Injectable()
export class OwnProfilePipe implements PipeTransform<Actor, Promise<string>> {
  constructor(
    private readonly database: Database,
    private readonly psychologists: Psychologists,
  ) {}

  async transform(actor: Actor): Promise<string> {
    const psychologistId = await this.psychologists.idOfAccount(this.database, actor.accountId);
    if (psychologistId === null) throw new NotFound();
    return psychologistId;
  }
}
