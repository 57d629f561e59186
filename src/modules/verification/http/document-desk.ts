import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isoOf } from '../../../kernel/time/instant.js';
import { concerning } from '../../../platform/audit/admin-acts.js';
import { Audit } from '../../../platform/audit/audit.js';
import { Database } from '../../../platform/database/database.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { FileLinks, type LinkProof } from '../../../platform/files/file-links.js';
import type { StoredFile } from '../../../platform/files/files.js';
import { SendFile } from '../../../platform/files/send-file.js';
import { FindDocument } from '../application/find-document.js';
import type { DocumentLink } from './documents.responses.js';
import type { NamedCredential } from './named-credential.js';

const API = '/api/v1';

/** Shows documents to those who may see them: first a link, which holds for a minute, then the file. */
@Injectable()
export class DocumentDesk {
  constructor(
    private readonly database: Database,
    private readonly runner: TransactionRunner,
    private readonly findDocument: FindDocument,
    private readonly links: FileLinks,
    private readonly sendFile: SendFile,
    private readonly audit: Audit,
  ) {}

  async linkToOwn(accountId: string, credentialId: string): Promise<DocumentLink> {
    const { id: fileId } = await this.findDocument.ofAccount(
      this.database,
      accountId,
      credentialId,
    );
    const path = `${API}/application/credentials/${credentialId}/document`;
    return this.linkOf(path, { fileId, accountId });
  }

  async showOwn(
    { accountId, credentialId }: { accountId: string; credentialId: string },
    proof: LinkProof,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const file = await this.findDocument.ofAccount(this.database, accountId, credentialId);
    this.links.check({ fileId: file.id, accountId }, proof);
    return this.sendFile.to(reply, file);
  }

  async linkForAdmin(adminId: string, named: NamedCredential): Promise<DocumentLink> {
    const { applicationId, credentialId } = named;
    const { file, ownerAccountId } = await this.findDocument.handedIn(
      this.database,
      applicationId,
      credentialId,
    );
    concerning(ownerAccountId);
    const path = `${API}/admin/applications/${applicationId}/credentials/${credentialId}/document`;
    return this.linkOf(path, { fileId: file.id, accountId: adminId });
  }

  /** Leaves its row before the first byte goes out. */
  async showAdmin(
    { adminId, applicationId, credentialId }: NamedCredential & { adminId: string },
    proof: LinkProof,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const file = await this.runner.run(async (tx): Promise<StoredFile> => {
      const found = await this.findDocument.handedIn(tx, applicationId, credentialId);
      this.links.check({ fileId: found.file.id, accountId: adminId }, proof);
      const whose = { actorId: adminId, personId: found.ownerAccountId };
      const about = { kind: 'credential', id: credentialId };
      await this.audit.record(tx, { ...whose, act: 'credential.viewed', about });
      return found.file;
    });
    return this.sendFile.to(reply, file);
  }

  private linkOf(path: string, linked: { fileId: string; accountId: string }): DocumentLink {
    const { query, expiresAt } = this.links.sign(linked);
    return { url: `${path}?${query}`, expiresAt: isoOf(expiresAt) };
  }
}
