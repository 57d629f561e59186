import { approvedTemplate, fill } from './templates.js';

/** How far a message got, as the sender is told. */
export type MessageStatus = 'sent' | 'delivered' | 'read' | 'failed';

/** What somebody asked to be sent. */
export interface NewMessage {
  /** Digits, with the country and no plus. */
  to: string;
  template: string;
  language: string;
  parameters: string[];
  buttonParameter: string;
  /** The sender's own id, repeated in every status. */
  callbackData: string | null;
}

export interface Message extends NewMessage {
  /** `wamid.…`. */
  id: string;
  status: MessageStatus;
  /** Demo time in milliseconds. */
  acceptedAt: number;
}

/** A message as a phone shows it. */
export interface Rendered {
  text: string;
  footer: string;
  button: { text: string; url: string } | null;
}

/** @param appUrl what the approved button addresses begin with */
export function render(message: NewMessage, appUrl: string): Rendered {
  const template = approvedTemplate(message.template, message.language);
  // Accepted by an earlier release of the sandbox, whose templates were others.
  if (template === undefined) return { text: message.template, footer: '', button: null };
  const { text, path } = template.button;
  return {
    text: fill(template.body, message.parameters),
    footer: template.footer,
    button:
      path === null
        ? null
        : { text, url: `${appUrl}${path}${encodeURIComponent(message.buttonParameter)}` },
  };
}

/** In the sandbox numbers that end in four zeros have no WhatsApp. */
export function isOnWhatsApp(to: string): boolean {
  return !to.endsWith('0000');
}
