import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Files } from '../../../platform/files/files.js';
import { inspectUpload, type Upload } from '../../../platform/files/inspection/inspect-upload.js';
import { refusedFile } from '../../../platform/files/refuse-file.js';
import { SetDocument } from './set-document.js';

/** Takes the document of a credential: judged by its content, written down, and only then referred to. */
@Injectable()
export class TakeDocument {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly files: Files,
    private readonly setDocument: SetDocument,
  ) {}

  /**
   * `read` is asked only once the credential may have a document.
   *
   * @throws NotFound when the account has no such credential.
   * @throws ApplicationNotInState while the application is judged, and once the credential was found good.
   * @throws ValidationFailed when it is no document of ours, or harmful; FileQuotaReached.
   */
  async execute(
    of: { readonly accountId: string; readonly id: string },
    read: () => Promise<Upload>,
  ): Promise<void> {
    await this.runner.run((tx) => this.setDocument.assertPossible(tx, of));
    const upload = await read();
    const judged = await inspectUpload(upload);
    if ('fault' in judged) throw refusedFile(judged.fault);
    const ownerId = of.accountId;
    const fileId = await this.files.receive({ ...judged.file, ownerId, name: upload.name });
    if (fileId === null) throw refusedFile('infected');
    try {
      await this.runner.run((tx) => this.setDocument.execute(tx, of, fileId));
    } catch (error) {
      await this.files.abandon(fileId);
      throw error;
    }
  }
}
