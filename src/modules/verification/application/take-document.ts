import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Files } from '../../../platform/files/files.js';
import {
  inspectUpload,
  type FileFault,
  type Upload,
} from '../../../platform/files/inspection/inspect-upload.js';
import { ValidationFailed } from '../../../platform/http/http.errors.js';
import { SetDocument } from './set-document.js';

const DETAILS: Readonly<Record<FileFault, string>> = {
  empty: 'is empty',
  unknown_type: 'must be a PDF, JPEG or PNG',
  wrong_type: 'must be what its name and its declared type say',
  damaged: 'is damaged or incomplete',
  locked: 'must not be protected by a password',
  active: 'must hold no scripts, actions or files of its own',
  mixed: 'must be one kind of file alone',
  too_many_pixels: 'has too many pixels',
};

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
   * @throws ValidationFailed when it is no document of ours; FileQuotaReached.
   */
  async execute(
    of: { readonly accountId: string; readonly id: string },
    read: () => Promise<Upload>,
  ): Promise<void> {
    await this.runner.run((tx) => this.setDocument.assertPossible(tx, of));
    const upload = await read();
    const judged = await inspectUpload(upload);
    if ('fault' in judged) throw refused(judged.fault);
    const ownerId = of.accountId;
    const fileId = await this.files.receive({ ...judged.file, ownerId, name: upload.name });
    try {
      await this.runner.run((tx) => this.setDocument.execute(tx, of, fileId));
    } catch (error) {
      await this.files.abandon(fileId);
      throw error;
    }
  }
}

function refused(fault: FileFault): ValidationFailed {
  return new ValidationFailed([
    { pointer: '/file', code: `file_${fault}`, detail: DETAILS[fault] },
  ]);
}
