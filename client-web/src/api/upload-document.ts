import { currentLanguage } from '@/copy/language';
import { ApiFailure, failureFrom } from './problem';
import type { Application } from './types';

interface Sent {
  credentialId: string;
  file: File;
  /** Hears what part of the file has gone out, from 0 to 1. */
  onProgress: (part: number) => void;
}

/**
 * Sends a credential's document; `fetch` does not tell how far it has come.
 *
 * @throws ApiFailure for a problem, and for no answer at all.
 */
export function uploadDocument({ credentialId, file, onProgress }: Sent): Promise<Application> {
  const form = new FormData();
  form.set('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/v1/application/credentials/${credentialId}/document`);
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onerror = () => reject(new ApiFailure('unreachable', 0));
    request.onload = () => {
      if (request.status === 200) resolve(request.response as Application);
      else reject(failureFrom(request.response, request.status));
    };
    request.send(form);
  });
}
