import { Injectable } from '@nestjs/common';
import { concerning } from '../../../platform/audit/admin-acts.js';
import {
  adminTablePage,
  type AdminTable,
  type AdminTableRequest,
} from '../../../platform/database/admin-table.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { Files, type StoredFile } from '../../../platform/files/files.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { OwnProfiles, type StoredProfile } from '../../directory/index.js';
import type { ApplicationEvent } from '../domain/application.js';
import type { ApplicationStatus } from '../domain/application-status.js';
import type { Credential } from '../domain/credential.js';
import { ApplicationRepository } from '../infrastructure/application.repository.js';
import { CredentialRepository } from '../infrastructure/credential.repository.js';
import { fileIdsOf } from './own-application.js';

/** A line of the queue. */
export interface AdminApplicationRow {
  id: string;
  status: ApplicationStatus;
  version: number;
  psychologist_id: string;
  account_id: string;
  psychologist_name: string;
  psychologist_title: string;
  account_name: string;
  credential_count: number;
  unchecked_count: number;
  submitted_at: Date;
}

/** Everything a decision rests on. */
export interface AdminApplication {
  readonly row: AdminApplicationRow;
  readonly profile: StoredProfile;
  readonly credentials: readonly Credential[];
  /** The credentials' documents, by id. */
  readonly documents: ReadonlyMap<string, StoredFile>;
  /** Ids of credentials whose number somebody else names too. */
  readonly claimedElsewhere: ReadonlySet<string>;
  readonly history: readonly ApplicationEvent[];
}

export const ADMIN_APPLICATION_SORTS = [
  'waiting',
  'submittedAt',
  'status',
  'psychologistName',
] as const;
export type AdminApplicationSort = (typeof ADMIN_APPLICATION_SORTS)[number];

const SELECT = `
  SELECT ap.id, ap.status, ap.version, ap.psychologist_id, p.account_id, p.name AS psychologist_name,
         p.title AS psychologist_title, a.name AS account_name, ap.submitted_at,
         (SELECT count(*)::int FROM credential c WHERE c.application_id = ap.id) AS credential_count,
         (SELECT count(*)::int FROM credential c
           WHERE c.application_id = ap.id AND c.checked_at IS NULL) AS unchecked_count`;
const FROM = `
    FROM application ap
    JOIN psychologist_view p ON p.id = ap.psychologist_id
    JOIN account_view a ON a.id = p.account_id`;
/** A draft is its author's alone. */
const WHERE = `
   WHERE ap.status <> 'draft'
     AND ($1::text IS NULL OR ap.status = $1)
     AND ($2::text IS NULL OR p.name ILIKE $2 OR a.name ILIKE $2 OR ap.id::text ILIKE $2)
     AND ($3::timestamptz IS NULL OR ap.submitted_at >= $3)
     AND ($4::timestamptz IS NULL OR ap.submitted_at < $4)`;
/** First what waits for a decision, then what renews, then whoever has to add something; each by age. */
const WAITING = `
  ap.submitted_at + interval '100 years' * (
    CASE WHEN ap.status = 'submitted' THEN 0
         WHEN ap.status = 'approved' AND EXISTS (
           SELECT 1 FROM credential c WHERE c.application_id = ap.id AND c.checked_at IS NULL) THEN 1
         WHEN ap.status = 'more_needed' THEN 2 ELSE 3 END)`;
const TABLE: AdminTable<AdminApplicationSort> = {
  select: SELECT,
  from: FROM,
  where: WHERE,
  id: 'ap.id',
  sortColumn: {
    waiting: WAITING,
    submittedAt: 'ap.submitted_at',
    status: 'ap.status',
    psychologistName: 'p.name',
  },
};
const ONE = `${SELECT}${FROM} WHERE ap.status <> 'draft' AND ap.id = $1`;
const OF_PSYCHOLOGIST = `${SELECT}${FROM} WHERE ap.status <> 'draft' AND ap.psychologist_id = $1`;

@Injectable()
export class AdminApplicationReader {
  constructor(
    private readonly database: Database,
    private readonly applications: ApplicationRepository,
    private readonly credentials: CredentialRepository,
    private readonly profiles: OwnProfiles,
    private readonly files: Files,
  ) {}

  list(
    request: AdminTableRequest<AdminApplicationSort>,
  ): Promise<{ items: AdminApplicationRow[]; total: number }> {
    return adminTablePage(this.database, TABLE, request);
  }

  /** @throws NotFound when there is no such application. */
  async one(sql: Queryable, id: string): Promise<AdminApplication> {
    return this.whole(sql, await sql.query<AdminApplicationRow>(ONE, [id]));
  }

  /** @throws NotFound when they have handed none in. */
  async ofPsychologist(sql: Queryable, psychologistId: string): Promise<AdminApplication> {
    return this.whole(sql, await sql.query<AdminApplicationRow>(OF_PSYCHOLOGIST, [psychologistId]));
  }

  private async whole(
    sql: Queryable,
    [row]: readonly AdminApplicationRow[],
  ): Promise<AdminApplication> {
    if (row === undefined) throw new NotFound();
    concerning(row.account_id);
    const credentials = await this.credentials.ofApplication(sql, row.id);
    return {
      row,
      profile: await this.profiles.byId(sql, row.psychologist_id),
      credentials,
      documents: await this.files.describe(sql, fileIdsOf(credentials)),
      claimedElsewhere: await this.credentials.claimedElsewhere(sql, row.id),
      history: await this.applications.history(sql, row.id),
    };
  }
}
