import { join } from 'node:path';

import { EventBook } from '../event-book.js';
import { PhoneFold, type PhoneEvent, type PhoneState } from './phone-state.js';

/** Messages and the statuses still owed to their sender; they survive the process. */
export class PhoneBook extends EventBook<PhoneEvent, PhoneState> {
  static async open(folder: string): Promise<PhoneBook> {
    return new PhoneBook(
      ...(await PhoneBook.read<PhoneEvent, PhoneFold>(
        join(folder, 'whatsapp.jsonl'),
        new PhoneFold(),
      )),
    );
  }
}
