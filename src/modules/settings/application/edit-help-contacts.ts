import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/identity/id.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Database } from '../../../platform/database/database.js';
import { nothingChanged, type ExpectedVersion } from '../../../platform/http/expected-version.js';
import { NotFound } from '../../../platform/http/http.errors.js';
import { Idempotency, type RememberedAnswer } from '../../../platform/http/idempotency.js';
import type {
  HelpContactChange,
  HelpContactContent,
  StoredHelpContact,
} from '../domain/help-contact.js';
import { HelpContactRepository } from '../infrastructure/help-contact.repository.js';

const ROUTE = 'POST /admin/help-contacts';

/** Where help is found, edited by admins; what stood there before is never lost. */
@Injectable()
export class EditHelpContacts {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly contacts: HelpContactRepository,
  ) {}

  all(): Promise<StoredHelpContact[]> {
    return this.contacts.all(this.database);
  }

  /** @throws NotFound when it never was there; what has been removed keeps its history. */
  async history(id: string): Promise<HelpContactChange[]> {
    const changes = await this.contacts.history(this.database, id);
    if (changes.length === 0) throw new NotFound();
    return changes;
  }

  async one(id: string): Promise<StoredHelpContact> {
    const found = (await this.all()).find((contact) => contact.id === id);
    if (found === undefined) throw new NotFound();
    return found;
  }

  add(
    adminId: string,
    content: HelpContactContent,
    key: string,
  ): Promise<RememberedAnswer<{ id: string }>> {
    const request = { actor: adminId, route: ROUTE, key, body: content };
    return this.idempotency.once(request, async (tx) => {
      const id = newId();
      await this.contacts.insert(tx, id, content);
      await this.contacts.remember(tx, { id, version: 1, content }, { act: 'add', adminId });
      return { status: 201, body: { id } };
    });
  }

  /** @throws NotFound, or StaleVersion over another version than the expected one. */
  change(
    id: string,
    by: { adminId: string; expected: ExpectedVersion },
    content: HelpContactContent,
  ): Promise<void> {
    return this.runner.run(async (tx) => {
      const version = await this.contacts.rewrite(tx, { id, expected: by.expected }, content);
      if (version === null) throw nothingChanged(by.expected);
      await this.contacts.remember(
        tx,
        { id, version, content },
        { act: 'edit', adminId: by.adminId },
      );
    });
  }

  /** @throws NotFound, or StaleVersion over another version than the expected one. */
  remove(id: string, by: { adminId: string; expected: ExpectedVersion }): Promise<void> {
    return this.runner.run(async (tx) => {
      const removed = await this.contacts.remove(tx, id, by.expected);
      if (removed === null) throw nothingChanged(by.expected);
      const { version, ...content } = removed;
      await this.contacts.remember(
        tx,
        { id, version: version + 1, content },
        { act: 'remove', adminId: by.adminId },
      );
    });
  }
}
