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

export function fieldsOf(contact: HelpContact | null, lastPosition: number): ContactFields {
  return {
    position: contact?.position ?? lastPosition + 1,
    channel: contact?.channel ?? 'phone',
    value: contact?.value ?? '',
    nameId: contact?.name.id ?? '',
    nameEn: contact?.name.en ?? '',
    hoursId: contact?.hours.id ?? '',
    hoursEn: contact?.hours.en ?? '',
    noteId: contact?.note?.id ?? '',
    noteEn: contact?.note?.en ?? '',
    lastCheckedOn: contact?.lastCheckedOn ?? '',
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
