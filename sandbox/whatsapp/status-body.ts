import type { Message, MessageStatus } from './message.js';

interface StatusNews {
  message: Message;
  status: MessageStatus;
  /** Demo time in milliseconds. */
  at: number;
  phoneNumberId: string;
}

const UNDELIVERABLE = { code: 131026, title: 'Message undeliverable' };

/** The JSON text of a status webhook. */
export function statusBody({ message, status, at, phoneNumberId }: StatusNews): string {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '620000000001', phone_number_id: phoneNumberId },
    statuses: [
      {
        id: message.id,
        status,
        timestamp: String(Math.floor(at / 1000)),
        recipient_id: message.to,
        ...(message.callbackData === null
          ? {}
          : { biz_opaque_callback_data: message.callbackData }),
        ...(status === 'failed'
          ? { errors: [{ ...UNDELIVERABLE, message: UNDELIVERABLE.title }] }
          : { pricing: { billable: true, pricing_model: 'PMP', category: 'utility' } }),
      },
    ],
  };
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: 'sandbox', changes: [{ value, field: 'messages' }] }],
  });
}
