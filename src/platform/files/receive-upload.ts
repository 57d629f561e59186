import { Injectable, UnsupportedMediaTypeException } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/errors/domain-error.js';
import { TooManyRequests, ValidationFailed } from '../http/http.errors.js';
import { FileTooLarge } from './file.errors.js';
import type { Upload } from './inspection/inspect-upload.js';
import { MOST_FILE_BYTES, MOST_FRAME_BYTES } from './upload-limits.js';

const FIELD = 'file';
const LONGEST_UPLOAD_MS = 60_000;
/** Files wait in memory until they are judged: so many at once, in this process and of one person. */
const MOST_AT_ONCE = 12;
const MOST_OF_ONE_AT_ONCE = 2;
const RETRY_AFTER_SECONDS = 5;
const LIMITS = { files: 1, fields: 0, parts: 2, headerPairs: 20, fileSize: MOST_FILE_BYTES };

/** Reads the one file of a request, and no byte more than it may have. */
@Injectable()
export class ReceiveUpload {
  private readonly underWay = new Map<string, number>();

  /**
   * @throws FileTooLarge as soon as it is, whatever is still to come.
   * @throws ValidationFailed unless there is one file, named `file`, and nothing else.
   * @throws TooManyRequests while too many are being received.
   */
  async from(request: FastifyRequest, accountId: string): Promise<Upload> {
    if (!request.isMultipart()) throw new UnsupportedMediaTypeException();
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > MOST_FILE_BYTES + MOST_FRAME_BYTES) throw new FileTooLarge();
    this.enter(accountId);
    const deadline = setTimeout(() => request.raw.destroy(), LONGEST_UPLOAD_MS).unref();
    try {
      return await onlyFileOf(request);
    } finally {
      clearTimeout(deadline);
      this.leave(accountId);
    }
  }

  private enter(accountId: string): void {
    const all = [...this.underWay.values()].reduce((sum, count) => sum + count, 0);
    const own = this.underWay.get(accountId) ?? 0;
    if (all >= MOST_AT_ONCE || own >= MOST_OF_ONE_AT_ONCE) {
      throw new TooManyRequests(RETRY_AFTER_SECONDS);
    }
    this.underWay.set(accountId, own + 1);
  }

  private leave(accountId: string): void {
    const left = (this.underWay.get(accountId) ?? 1) - 1;
    if (left > 0) this.underWay.set(accountId, left);
    else this.underWay.delete(accountId);
  }
}

async function onlyFileOf(request: FastifyRequest): Promise<Upload> {
  let upload: Upload | null = null;
  try {
    for await (const part of request.parts({ limits: LIMITS })) {
      if (part.type !== 'file' || part.fieldname !== FIELD || upload !== null) throw badForm();
      upload = await uploadOf(part);
    }
  } catch (error) {
    throw error instanceof DomainError ? error : badForm();
  }
  if (upload === null) throw badForm();
  return upload;
}

/** Leaving the loop early destroys the stream, and with it the reading of the request. */
async function uploadOf(part: MultipartFile): Promise<Upload> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) {
    if (part.file.truncated) throw new FileTooLarge();
    chunks.push(chunk as Buffer);
  }
  if (part.file.truncated) throw new FileTooLarge();
  return { content: Buffer.concat(chunks), name: part.filename, mediaType: part.mimetype };
}

function badForm(): ValidationFailed {
  const detail = `must be the one file of the form, in the field "${FIELD}"`;
  return new ValidationFailed([{ pointer: `/${FIELD}`, code: 'one_file', detail }]);
}
