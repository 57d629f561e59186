import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { toDate } from '../../../kernel/time/instant.js';
import { SetBookableUntil } from '../../directory/index.js';
import { Files } from '../../../platform/files/files.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { NewCredential } from '../domain/credential.js';
import { validityOf } from '../domain/requirements.js';

/** A credential with the document that was received for it. */
interface DocumentedCredential extends NewCredential {
  readonly fileId: string;
}

/** Somebody whose papers were looked at elsewhere, with all of them. */
export interface Admitted {
  readonly psychologistId: string;
  readonly accountId: string;
  readonly credentials: readonly DocumentedCredential[];
}

const APPLICATIONS = `
  INSERT INTO application (id, psychologist_id, status, created_at)
  SELECT (a->>'id')::uuid, (a->>'psychologistId')::uuid, 'draft', $2 FROM jsonb_array_elements($1::jsonb) a`;
const MOVE = `
  UPDATE application SET status = $2, submitted_at = $3
   WHERE id IN (SELECT (a->>'id')::uuid FROM jsonb_array_elements($1::jsonb) a)`;
/** The three steps everybody takes, at one instant. */
const HISTORY = `
  INSERT INTO application_event (application_id, version, from_status, to_status, act, actor_kind, actor_id, at)
  SELECT (a->>'id')::uuid, step.version, step.f, step.t, step.act, step.kind,
         CASE step.kind WHEN 'admin' THEN $2::uuid ELSE (a->>'accountId')::uuid END, $3
    FROM jsonb_array_elements($1::jsonb) a
   CROSS JOIN (VALUES (1, 'none', 'draft', 'begin', 'psychologist'),
                      (2, 'draft', 'submitted', 'submit', 'psychologist'),
                      (3, 'submitted', 'approved', 'approve', 'admin')) AS step (version, f, t, act, kind)`;
const CREDENTIALS = `
  INSERT INTO credential (id, application_id, type, number, issuer, issued_on, expires_on, file_id,
                          points, evidence, checked_by, checked_at, created_at)
  SELECT (c->>'id')::uuid, (a->>'id')::uuid, c->>'type', c->>'number', c->>'issuer',
         (c->>'issuedOn')::date, (c->>'expiresOn')::date, (c->>'fileId')::uuid,
         '{"numberMatches":true,"nameMatches":true,"isCurrent":true,"issuerKnown":true}', $4, $2, $3, $3
    FROM jsonb_array_elements($1::jsonb) a, jsonb_array_elements(a->'credentials') c`;

/** Takes over people who were admitted elsewhere, many at a time; their profiles are shown already. */
@Injectable()
export class AdmitPsychologists {
  constructor(
    private readonly files: Files,
    private readonly setBookableUntil: SetBookableUntil,
  ) {}

  /** `evidence` says where all of them were looked up, by which admin. */
  async execute(
    tx: Tx,
    admitted: readonly Admitted[],
    by: { readonly adminId: string; readonly evidence: string },
  ): Promise<void> {
    const now = toDate(tx.now);
    const all = JSON.stringify(
      admitted.map((one) => ({
        ...one,
        id: newId<'Application'>(),
        credentials: one.credentials.map((each) => ({ ...each, id: newId<'Credential'>() })),
      })),
    );
    await tx.query(APPLICATIONS, [all, now]);
    await tx.query(MOVE, [all, 'submitted', now]);
    await tx.query(MOVE, [all, 'approved', now]);
    await tx.query(HISTORY, [all, by.adminId, now]);
    const fileIds = admitted.flatMap(({ credentials }) => credentials.map(({ fileId }) => fileId));
    await this.files.attachAll(tx, fileIds);
    await tx.query(CREDENTIALS, [all, by.adminId, now, by.evidence]);
    for (const { psychologistId, credentials } of admitted) {
      const validity = validityOf(credentials);
      if (validity !== null)
        await this.setBookableUntil.execute(tx, psychologistId, validity.until);
    }
  }
}
