import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import type { ExpectedVersion } from '../../../platform/http/expected-version.js';
import type { CheckPoints } from '../domain/credential-check.js';
import type { Credential, NewCredential } from '../domain/credential.js';
import { CREDENTIAL_COLUMNS, credentialOf, type CredentialRow } from './credential-rows.js';

/** A credential in its application. */
export interface CredentialPlace {
  readonly id: string;
  readonly applicationId: string;
}

const OF_APPLICATION = `
  SELECT ${CREDENTIAL_COLUMNS} FROM credential c WHERE c.application_id = $1 ORDER BY c.created_at, c.id`;
const ONE = `SELECT ${CREDENTIAL_COLUMNS} FROM credential c WHERE c.application_id = $1 AND c.id = $2`;
const INSERT = `
  INSERT INTO credential (id, application_id, type, number, issuer, issued_on, expires_on, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
/** What was checked was another text, or another document: it is unchecked again. */
const UNCHECKED = `checked_by = NULL, checked_at = NULL, points = NULL, evidence = NULL, version = version + 1`;
const UPDATE = `
  UPDATE credential
     SET type = $4, number = $5, issuer = $6, issued_on = $7, expires_on = $8, ${UNCHECKED}
   WHERE id = $1 AND application_id = $2 AND version = coalesce($3, version)
  RETURNING 1`;
const SET_FILE = `UPDATE credential SET file_id = $3, ${UNCHECKED} WHERE id = $1 AND application_id = $2`;
const DELETE = `DELETE FROM credential WHERE id = $1 AND application_id = $2 RETURNING 1`;
const CHECK = `
  UPDATE credential SET checked_by = $4, checked_at = $5, points = $6, evidence = $7
   WHERE id = $1 AND application_id = $2 AND version = coalesce($3, version)
  RETURNING 1`;
const NUMBER_TAKEN = `
  SELECT 1 FROM credential
   WHERE application_id = $1 AND type = $2 AND number = $3 AND id IS DISTINCT FROM $4::uuid`;
const ELSEWHERE = `
  SELECT mine.id FROM credential mine
   WHERE mine.application_id = $1
     AND EXISTS (SELECT 1 FROM credential other
                  WHERE other.type = mine.type AND other.number = mine.number
                    AND other.application_id <> mine.application_id)`;

@Injectable()
export class CredentialRepository {
  /** In the order in which they were written down. */
  async ofApplication(sql: Queryable, applicationId: string): Promise<Credential[]> {
    return (await sql.query<CredentialRow>(OF_APPLICATION, [applicationId])).map(credentialOf);
  }

  /** Null when the application has no such credential. */
  async find(sql: Queryable, { id, applicationId }: CredentialPlace): Promise<Credential | null> {
    const [row] = await sql.query<CredentialRow>(ONE, [applicationId, id]);
    return row === undefined ? null : credentialOf(row);
  }

  async insert(tx: Tx, applicationId: string, added: NewCredential): Promise<void> {
    const { type, number, issuer, issuedOn, expiresOn } = added;
    await tx.query(INSERT, [
      ...[newId<'Credential'>(), applicationId, type, number, issuer, issuedOn, expiresOn],
      toDate(tx.now),
    ]);
  }

  /** False when the application has no such credential in the expected version. */
  async replace(
    tx: Tx,
    of: CredentialPlace & { readonly version?: ExpectedVersion },
    written: NewCredential,
  ): Promise<boolean> {
    const { type, number, issuer, issuedOn, expiresOn } = written;
    const values = [type, number, issuer, issuedOn, expiresOn];
    const changed = await tx.query(UPDATE, [
      ...[of.id, of.applicationId, of.version ?? null],
      ...values,
    ]);
    return changed.length > 0;
  }

  /** Its document from now on; null for none. */
  async setFile(
    tx: Tx,
    { id, applicationId }: CredentialPlace,
    fileId: string | null,
  ): Promise<void> {
    await tx.query(SET_FILE, [id, applicationId, fileId]);
  }

  /** False when the application has no such credential. */
  async remove(tx: Tx, { id, applicationId }: CredentialPlace): Promise<boolean> {
    return (await tx.query(DELETE, [id, applicationId])).length > 0;
  }

  /** Writes down what an admin found. False when it is not there in the expected version. */
  async recordCheck(
    tx: Tx,
    of: CredentialPlace & { readonly version?: ExpectedVersion },
    found: { readonly adminId: string; readonly points: CheckPoints; readonly evidence: string },
  ): Promise<boolean> {
    const checked = await tx.query(CHECK, [
      ...[of.id, of.applicationId, of.version ?? null],
      ...[found.adminId, toDate(tx.now), JSON.stringify(found.points), found.evidence],
    ]);
    return checked.length > 0;
  }

  /** Whether another credential of the application has the type and the number. */
  async isTwice(
    tx: Tx,
    applicationId: string,
    { type, number }: NewCredential,
    id: string | null,
  ): Promise<boolean> {
    return (await tx.query(NUMBER_TAKEN, [applicationId, type, number, id])).length > 0;
  }

  /** Ids of those whose type and number somebody else's application names as well. */
  async claimedElsewhere(sql: Queryable, applicationId: string): Promise<ReadonlySet<string>> {
    const rows = await sql.query<{ id: string }>(ELSEWHERE, [applicationId]);
    return new Set(rows.map(({ id }) => id));
  }
}
