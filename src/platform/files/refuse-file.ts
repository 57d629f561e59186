import { ValidationFailed } from '../http/http.errors.js';
import type { FileFault } from './inspection/inspect-upload.js';

/** Why a file is not taken, for whoever sent it. */
export type Refusal = FileFault | 'infected';

const DETAILS: Readonly<Record<Refusal, string>> = {
  empty: 'is empty',
  unknown_type: 'must be a PDF, JPEG or PNG',
  wrong_type: 'must be what its name and its declared type say',
  damaged: 'is damaged or incomplete',
  locked: 'must not be protected by a password',
  active: 'must hold no scripts, actions or files of its own',
  mixed: 'must be one kind of file alone',
  too_many_pixels: 'has too many pixels',
  animated: 'must not move',
  infected: 'was found harmful by a virus scanner',
};

export function refusedFile(fault: Refusal): ValidationFailed {
  return new ValidationFailed([
    { pointer: '/file', code: `file_${fault}`, detail: DETAILS[fault] },
  ]);
}
