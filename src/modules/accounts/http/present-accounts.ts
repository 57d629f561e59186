import type { Language } from '../../../platform/http/language.js';
import type { Me } from '../application/read-me.js';
import { CONSENT_KINDS, CONSENT_TEXTS } from '../domain/consent-texts.js';
import type { ConsentTextListResponse, MeResponse } from './accounts.responses.js';

export function presentMe(me: Me): MeResponse {
  return {
    id: me.id,
    name: me.name,
    email: me.email,
    emailVerified: me.emailVerified,
    phone: me.phone,
    phoneVerified: me.phoneVerified,
    phoneInProof: me.phoneInProof,
    roles: [...me.roles],
    duties: [...me.duties],
    permissions: [...me.permissions],
    timeZone: me.timeZone,
    language: me.language,
    psychologistId: me.psychologistId,
    psychologistStatus: me.psychologistStatus,
    mustEnrol: me.mustEnrol,
    suspension: me.suspension,
  };
}

export function presentConsentTexts(language: Language): ConsentTextListResponse {
  return {
    items: CONSENT_KINDS.map((kind) => ({
      kind,
      textVersion: CONSENT_TEXTS[kind].textVersion,
      text: CONSENT_TEXTS[kind].text[language],
    })),
  };
}
