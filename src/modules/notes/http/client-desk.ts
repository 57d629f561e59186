import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/time/clock.js';
import { isoOf } from '../../../kernel/time/instant.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/http/actor.js';
import { DEFAULT_LIMIT, pageOf, type PageQuery } from '../../../platform/http/cursor.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { RecordClaims } from '../../accounts/index.js';
import { Psychologists } from '../../directory/index.js';
import { ClientReader } from '../application/client-reader.js';
import { MySessions } from '../application/my-sessions.js';
import type {
  ClientDetailResponse,
  ClientListResponse,
  MySessionListResponse,
  RecordCodeResponse,
} from './clients.responses.js';
import type { ListClientsQuery } from './notes.requests.js';
import { presentClient, presentClientSession, presentMySession } from './present-clients.js';

/** Lists for a psychologist and for a client, page by page. */
@Injectable()
export class ClientDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly psychologists: Psychologists,
    private readonly reader: ClientReader,
    private readonly mySessions: MySessions,
    private readonly claims: RecordClaims,
  ) {}

  async list(query: ListClientsQuery, { accountId }: Actor): Promise<ClientListResponse> {
    const psychologistId = await this.psychologists.idOfAccount(this.database, accountId);
    if (psychologistId === null) return { items: [], nextCursor: null };
    const { limit = DEFAULT_LIMIT, scope = 'current', cursor } = query;
    const now = this.clock.now();
    const rows = await this.reader.list({ psychologistId, scope, now, limit, cursor });
    return pageOf(rows, limit, presentClient, ({ name, id }) => [name, id]);
  }

  async show(id: string, { accountId }: Actor): Promise<ClientDetailResponse> {
    const psychologistId = await this.psychologists.idOfAccount(this.database, accountId);
    if (psychologistId === null) throw new NotFound();
    const who = { psychologistId, accountId };
    const { client, sessions } = await this.reader.one(who, id, this.clock.now());
    return { ...presentClient(client), sessions: sessions.map(presentClientSession) };
  }

  /** Also after the care has ended: a record is claimed whenever its person comes for it. */
  async giveCode(id: string, actor: Actor): Promise<RecordCodeResponse> {
    await this.show(id, actor);
    const { code, expiresAt } = await this.claims.giveCode(id, actor.accountId);
    return { code, expiresAt: isoOf(expiresAt) };
  }

  async mine(query: PageQuery, { accountId }: Actor): Promise<MySessionListResponse> {
    const { limit = DEFAULT_LIMIT, cursor } = query;
    const sessions = await this.mySessions.list(accountId, limit, cursor);
    return pageOf(sessions, limit, presentMySession, ({ row }) => [
      row.starts_at.toISOString(),
      row.id,
    ]);
  }
}
