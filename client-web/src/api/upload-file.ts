import { currentLanguage } from '@/copy/language';
import { ApiFailure, failureFrom } from './problem';
import type { Application, OwnPhoto } from './types';

interface Sent {
  file: File;
  /** Hears what part of the file has gone out, from 0 to 1. */
  onProgress: (part: number) => void;
}

/**
 * Sends a credential's document.
 *
 * @throws ApiFailure for a problem, and for no answer at all.
 */
export function uploadDocument({
  credentialId,
  ...sent
}: Sent & { credentialId: string }): Promise<Application> {
  return put(`/api/v1/application/credentials/${credentialId}/document`, sent);
}

/** Sends one's own photo. @throws ApiFailure for a problem, and for no answer at all. */
export function uploadPhoto(sent: Sent): Promise<OwnPhoto> {
  return put('/api/v1/me/profile/photo', sent);
}

/** `fetch` does not tell how far a file has come. */
function put<Answer>(path: string, { file, onProgress }: Sent): Promise<Answer> {
  const form = new FormData();
  form.set('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', path);
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onerror = () => reject(new ApiFailure('unreachable', 0));
    request.onload = () => {
      if (request.status === 200) resolve(request.response as Answer);
      else reject(failureFrom(request.response, request.status));
    };
    request.send(form);
  });
}
