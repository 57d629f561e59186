import { Injectable } from '@nestjs/common';
import { toDate } from '../../../kernel/time/instant.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/transaction-runner.js';
import { PRESETS, type MessagePreferences } from '../domain/preferences.js';

const READ = `
  SELECT email_reminders AS "emailReminders", whatsapp_news AS "whatsAppNews",
         whatsapp_reminders AS "whatsAppReminders"
    FROM message_preference WHERE account_id = $1`;
const SAVE = `
  INSERT INTO message_preference (account_id, email_reminders, whatsapp_news, whatsapp_reminders, changed_at)
  VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (account_id) DO UPDATE
     SET email_reminders = excluded.email_reminders, whatsapp_news = excluded.whatsapp_news,
         whatsapp_reminders = excluded.whatsapp_reminders, changed_at = excluded.changed_at`;

/** The switches people have set. */
@Injectable()
export class PreferenceRepository {
  /** The presets for whoever never set any. */
  async of(sql: Queryable, accountId: string): Promise<MessagePreferences> {
    const [row] = await sql.query<MessagePreferences>(READ, [accountId]);
    return row ?? PRESETS;
  }

  async save(tx: Tx, accountId: string, preferences: MessagePreferences): Promise<void> {
    const { emailReminders, whatsAppNews, whatsAppReminders } = preferences;
    const at = toDate(tx.now);
    await tx.query(SAVE, [accountId, emailReminders, whatsAppNews, whatsAppReminders, at]);
  }
}
