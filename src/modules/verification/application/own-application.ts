import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/time/instant.js';
import { civilDateOf } from '../../../kernel/time/zones.js';
import type { Queryable } from '../../../platform/database/database.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Files, type StoredFile } from '../../../platform/files/files.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import {
  gapsOf,
  OwnProfiles,
  type OwnProfile,
  type RequiredField,
  type StoredProfile,
} from '../../directory/index.js';
import type { Application, ApplicationEvent } from '../domain/application.js';
import {
  isEditable,
  mayWriteCredential,
  type ApplicationStatus,
} from '../domain/application-status.js';
import { credentialGaps, type Credential, type CredentialGap } from '../domain/credential.js';
import type { CivilDate } from '../../../kernel/time/civil-date.js';
import { isGood } from '../domain/credential-check.js';
import { validityOf } from '../domain/requirements.js';
import { ApplicationNotInState } from '../domain/verification.errors.js';
import { ApplicationRepository } from '../infrastructure/application.repository.js';
import { CredentialRepository } from '../infrastructure/credential.repository.js';
import { ChangeApplication } from './change-application.js';

/** What is missing before an application can be handed in. */
export interface ApplicationGaps {
  readonly profile: readonly RequiredField[];
  readonly credentials: readonly CredentialGap[];
}

/** An application as its psychologist sees it; before anything was written it is an empty draft. */
export interface ApplicationView {
  readonly status: ApplicationStatus;
  /** 0 before anything was written. */
  readonly version: number;
  readonly submittedAt: Instant | null;
  readonly credentials: readonly Credential[];
  /** The credentials' documents, by id. */
  readonly documents: ReadonlyMap<string, StoredFile>;
  /** By what was checked: the last bookable date in their own zone, null while there is no end. */
  readonly validUntil: CivilDate | null;
  readonly gaps: ApplicationGaps;
  readonly history: readonly ApplicationEvent[];
}

export interface Locked {
  readonly profile: StoredProfile;
  readonly application: Application;
}

/** The same, with the credential that is to be written on; null for one that is yet to come. */
export interface LockedCredential extends Locked {
  readonly known: Credential | null;
}

const BLANK: Omit<ApplicationView, 'gaps'> = {
  status: 'draft',
  version: 0,
  submittedAt: null,
  credentials: [],
  documents: new Map(),
  validUntil: null,
  history: [],
};

/** The application of an account, to look at and to work on. */
@Injectable()
export class OwnApplication {
  constructor(
    private readonly profiles: OwnProfiles,
    private readonly applications: ApplicationRepository,
    private readonly credentials: CredentialRepository,
    private readonly changeApplication: ChangeApplication,
    private readonly files: Files,
  ) {}

  async view(sql: Queryable, accountId: string, now: Instant): Promise<ApplicationView> {
    const profile = await this.profiles.ofAccount(sql, accountId);
    const application =
      profile.id === null ? null : await this.applications.ofPsychologist(sql, profile.id);
    if (application === null) {
      return { ...BLANK, gaps: gapsIn(profile, [], now) };
    }
    const { id, status, version, submittedAt } = application;
    const credentials = await this.credentials.ofApplication(sql, id);
    const history = await this.applications.history(sql, id);
    const documents = await this.files.describe(sql, fileIdsOf(credentials));
    return {
      status,
      version,
      submittedAt,
      credentials,
      documents,
      validUntil: validityOf(credentials.filter(({ check }) => isGood(check)))?.until ?? null,
      gaps: gapsIn(profile, documented(credentials, documents), now),
      history,
    };
  }

  /**
   * The account's application, begun when there is none. The profile's lock keeps both as they are
   * until the transaction ends.
   */
  async lock(tx: Tx, accountId: string): Promise<Locked> {
    const profile = await this.profiles.lockOfAccount(tx, accountId);
    const application =
      (await this.applications.ofPsychologist(tx, profile.id)) ??
      (await this.changeApplication.begin(tx, profile.id, { kind: 'psychologist', accountId }));
    return { profile, application };
  }

  /** The same, to be written on. @throws ApplicationNotInState while or after it is judged. */
  async lockToEdit(tx: Tx, accountId: string): Promise<Locked> {
    const locked = await this.lock(tx, accountId);
    const { status } = locked.application;
    if (!isEditable(status)) throw new ApplicationNotInState(status);
    return locked;
  }

  /**
   * The same, to write on one credential: a known one, or with null one more.
   *
   * @throws NotFound when the account has no such credential.
   * @throws ApplicationNotInState when it may not be written on now.
   */
  async lockToWrite(tx: Tx, accountId: string, id: string | null): Promise<LockedCredential> {
    const { profile, application } = await this.lock(tx, accountId);
    const place = { id: id ?? '', applicationId: application.id };
    const known = id === null ? null : await this.credentials.find(tx, place);
    if (id !== null && known === null) throw new NotFound();
    const { status } = application;
    if (!mayWriteCredential(status, known)) throw new ApplicationNotInState(status);
    return { profile, application, known };
  }

  async gaps(tx: Tx, { profile, application }: Locked): Promise<ApplicationGaps> {
    const credentials = await this.credentials.ofApplication(tx, application.id);
    const documents = await this.files.describe(tx, fileIdsOf(credentials));
    return gapsIn(profile, documented(credentials, documents), tx.now);
  }
}

export function fileIdsOf(credentials: readonly Credential[]): string[] {
  return credentials.flatMap(({ fileId }) => fileId ?? []);
}

/** A document that was found harmful and destroyed is none. */
function documented(
  credentials: readonly Credential[],
  documents: ReadonlyMap<string, StoredFile>,
): Credential[] {
  return credentials.map((credential) =>
    documents.get(credential.fileId ?? '')?.standing === 'refused'
      ? { ...credential, fileId: null }
      : credential,
  );
}

function gapsIn(
  profile: OwnProfile,
  credentials: readonly Credential[],
  now: Instant,
): ApplicationGaps {
  const today = civilDateOf(profile.zone, now);
  return { profile: gapsOf(profile), credentials: credentialGaps(credentials, today) };
}
