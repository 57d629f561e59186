import type { Registration } from '@/api/types';
import type { auth } from '@/copy/id/auth';
import { looksLikeEmail } from '@/lib/email';
import type { Language } from '@/lib/times';

const MIN_PASSWORD = 10;

export interface RegistrationFields {
  name: string;
  email: string;
  password: string;
  isAccepted: boolean;
}

export const EMPTY_REGISTRATION: RegistrationFields = {
  name: '',
  email: '',
  password: '',
  isAccepted: false,
};

type Words = (typeof auth)['register']['errors'];

/** What is missing, keyed by the field's id; the server has the last word. */
export function registrationErrors(
  fields: RegistrationFields,
  words: Words,
): Record<keyof Words, string | undefined> {
  const isEmail = looksLikeEmail(fields.email.trim());
  return {
    name: fields.name.trim() === '' ? words.name : undefined,
    email: isEmail ? undefined : words.email,
    password: fields.password.length < MIN_PASSWORD ? words.password : undefined,
    accept: fields.isAccepted ? undefined : words.accept,
  };
}

export function registrationBody(
  fields: RegistrationFields,
  context: { role: Registration['role']; timeZone: string; language: Language },
): Registration {
  return {
    name: fields.name.trim(),
    email: fields.email.trim(),
    password: fields.password,
    acceptTerms: fields.isAccepted,
    ...context,
  };
}
