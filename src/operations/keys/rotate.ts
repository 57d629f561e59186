import type { KeySource } from '../../config/key-source.js';
import { appendToKeyFile } from '../../platform/crypto/key-file.js';
import { OperationFault } from '../operation-fault.js';

/** Adds a version of the master key where that is ours to do, and otherwise says how it is done. */
export function rotate(source: KeySource, at: string): string {
  switch (source.kind) {
    case 'file':
      return `${added(source.file, at)}\nNext: npm run keys:rewrap, then a copy of the file to where it is kept.`;
    case 'environment':
      return 'KEY_VERSIONS is yours: put a comma and the output of `openssl rand -base64 32` behind the last key, restart every process, then npm run keys:rewrap.';
    case 'command':
      return 'KEY_COMMAND reads from a store of yours: add a version there under the next number. Every process notices within a minute; then npm run keys:rewrap.';
  }
}

function added(file: string, at: string): string {
  try {
    const { id } = appendToKeyFile(file, `since ${at}`);
    return `Version ${id} of the master key is the newest one in ${file}.`;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') {
      throw new OperationFault(
        `${file}.new is there: another rotation is at work, or was cut short; look, then remove it.`,
      );
    }
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
      throw new OperationFault(`${file} cannot be written to (${code}); rotate where it lies.`);
    }
    throw error;
  }
}
