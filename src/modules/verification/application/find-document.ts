import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import { Files, type StoredFile } from '../../../platform/files/files.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Psychologists } from '../../directory/index.js';
import { ApplicationRepository } from '../infrastructure/application.repository.js';
import { CredentialRepository } from '../infrastructure/credential.repository.js';

/** Finds a credential's document for whoever may see it. */
@Injectable()
export class FindDocument {
  constructor(
    private readonly psychologists: Psychologists,
    private readonly applications: ApplicationRepository,
    private readonly credentials: CredentialRepository,
    private readonly files: Files,
  ) {}

  /** @throws NotFound when the account has no such credential, or it no document. */
  async ofAccount(sql: Queryable, accountId: string, credentialId: string): Promise<StoredFile> {
    const psychologistId = await this.psychologists.idOfAccount(sql, accountId);
    if (psychologistId === null) throw new NotFound();
    const application = await this.applications.ofPsychologist(sql, psychologistId);
    if (application === null) throw new NotFound();
    return this.of(sql, application.id, credentialId);
  }

  /** For an admin. @throws NotFound when there is none; a draft is its author's alone. */
  async handedIn(
    sql: Queryable,
    applicationId: string,
    credentialId: string,
  ): Promise<{ file: StoredFile; ownerAccountId: string | null }> {
    const { status, psychologistId } = await this.applications.byId(sql, applicationId);
    if (status === 'draft') throw new NotFound();
    const faces = await this.psychologists.byIds(sql, [psychologistId]);
    const file = await this.of(sql, applicationId, credentialId);
    return { file, ownerAccountId: faces.get(psychologistId)?.accountId ?? null };
  }

  private async of(sql: Queryable, applicationId: string, id: string): Promise<StoredFile> {
    const { fileId = null } = (await this.credentials.find(sql, { id, applicationId })) ?? {};
    const documents = fileId === null ? null : await this.files.describe(sql, [fileId]);
    const found = documents?.get(fileId ?? '');
    // What was not found clean yet is as good as not there.
    if (found?.standing !== 'kept') throw new NotFound();
    return found;
  }
}
