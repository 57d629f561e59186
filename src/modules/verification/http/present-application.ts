import type { StoredFile } from '../../../platform/files/files.js';
import { isoOf } from '../../../kernel/time/instant.js';
import type { ApplicationGaps, ApplicationView } from '../application/own-application.js';
import type { ApplicationEvent } from '../domain/application.js';
import { isGood } from '../domain/credential-check.js';
import type { Credential } from '../domain/credential.js';
import type {
  ApplicationEventResponse,
  ApplicationGap,
  ApplicationResponse,
  CredentialDocument,
  CredentialResponse,
} from './application.responses.js';

export function presentApplication(view: ApplicationView): ApplicationResponse {
  return {
    status: view.status,
    submittedAt: view.submittedAt === null ? null : isoOf(view.submittedAt),
    credentials: view.credentials.map((one) => presentCredential(one, view.documents)),
    missing: presentGaps(view.gaps),
    history: view.history.map(presentEvent),
    validUntil: view.validUntil,
    version: view.version,
  };
}

export function presentCredential(
  credential: Credential,
  documents: ReadonlyMap<string, StoredFile>,
): CredentialResponse {
  const { check } = credential;
  return {
    id: credential.id,
    type: credential.type,
    number: credential.number,
    issuer: credential.issuer,
    issuedOn: credential.issuedOn,
    expiresOn: credential.expiresOn,
    checkedAt: isGood(check) ? isoOf(check.checkedAt) : null,
    document: presentDocument(documents.get(credential.fileId ?? '')),
    version: credential.version,
  };
}

function presentDocument(file: StoredFile | undefined): CredentialDocument | null {
  if (file === undefined) return null;
  const { name, mediaType, sizeBytes, standing } = file;
  return { name, mediaType, sizeBytes, standing };
}

/** Names no admin: psychologists learn what was decided and why. */
export function presentEvent(event: ApplicationEvent): ApplicationEventResponse {
  return {
    version: event.version,
    act: event.act,
    toStatus: event.to,
    at: isoOf(event.at),
    actor: event.actor,
    reason: event.reason,
  };
}

function presentGaps({ profile, credentials }: ApplicationGaps): ApplicationGap[] {
  return [
    ...profile.map((field) => ({ pointer: `/profile/${field}`, code: 'missing' as const })),
    ...credentials.map(({ code, credentialId }) => ({
      pointer: credentialId === null ? '/credentials' : `/credentials/${credentialId}`,
      code,
    })),
  ];
}
