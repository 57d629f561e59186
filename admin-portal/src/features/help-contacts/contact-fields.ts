import type { HelpChannel, HelpContact, NewHelpContact } from '../../api/types';

/** A contact as its form has it: one field a language, empty where there is nothing. */
export type ContactFields = {
  position: number;
  channel: HelpChannel;
  value: string;
  nameId: string;
  nameEn: string;
  hoursId: string;
  hoursEn: string;
  noteId: string;
  noteEn: string;
  lastCheckedOn: string;
};

export const CHANNELS: readonly HelpChannel[] = ['phone', 'whatsapp', 'web', 'place'];

const EMPTY: Omit<ContactFields, 'position'> = {
  channel: 'phone',
  value: '',
  nameId: '',
  nameEn: '',
  hoursId: '',
  hoursEn: '',
  noteId: '',
  noteEn: '',
  lastCheckedOn: '',
};

/** A new contact stands at the end. */
export function fieldsOf(contact: HelpContact | null, lastPosition: number): ContactFields {
  if (contact === null) return { ...EMPTY, position: lastPosition + 1 };
  const { position, channel, value, name, hours, note, lastCheckedOn } = contact;
  return {
    ...{ position, channel, value },
    ...{ nameId: name.id, nameEn: name.en },
    ...{ hoursId: hours.id, hoursEn: hours.en },
    ...{ noteId: note?.id ?? '', noteEn: note?.en ?? '' },
    lastCheckedOn: lastCheckedOn ?? '',
  };
}

export function contactOf(fields: ContactFields): NewHelpContact {
  const { position, channel, value, lastCheckedOn } = fields;
  const note = { id: fields.noteId.trim(), en: fields.noteEn.trim() };
  return {
    position,
    channel,
    value: value.trim(),
    name: { id: fields.nameId.trim(), en: fields.nameEn.trim() },
    hours: { id: fields.hoursId.trim(), en: fields.hoursEn.trim() },
    note: note.id === '' ? null : note,
    lastCheckedOn: lastCheckedOn === '' ? null : lastCheckedOn,
  };
}
