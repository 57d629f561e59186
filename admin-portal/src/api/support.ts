import { api } from './client';
import { unwrap } from './problem';
import type { components } from './schema.gen';
import type { Device } from './types';

type Schemas = components['schemas'];

export type SupportAct = Schemas['AdminSupportAct'];
export type HelpedPerson = Schemas['MeResponse'];
export type HelpedBooking = Schemas['BookingListItem'];
export type HelpedBookingDetail = Schemas['BookingResponse'];
export type HelpedMessage = Schemas['MyMessage'];

/** Begins acting for somebody. @throws ApiError 409 when somebody does already. */
export function openSupportAct(id: string, reason: string): Promise<SupportAct> {
  const params = { path: { id } };
  return unwrap(api.POST('/api/v1/admin/accounts/{id}/support-acts', { params, body: { reason } }));
}

/** For whom this session acts at present. */
export async function presentSupportAct(): Promise<SupportAct | null> {
  return (await unwrap(api.GET('/api/v1/admin/support-act'))).act;
}

export async function endSupportAct(id: string): Promise<void> {
  await unwrap(api.POST('/api/v1/admin/support-acts/{id}/end', { params: { path: { id } } }));
}

/** What is read and done in the person's name; each request leaves a row that they see. */
export function inTheirName(actId: string) {
  const header = { 'On-Behalf-Of': actId };
  const of = (id: string) => ({ params: { header, path: { id } } });
  return {
    person: (): Promise<HelpedPerson> => unwrap(api.GET('/api/v1/me', { params: { header } })),
    bookings: async (as: 'client' | 'psychologist'): Promise<HelpedBooking[]> => {
      const params = { header, query: { as, limit: 50 } };
      return (await unwrap(api.GET('/api/v1/bookings', { params }))).items;
    },
    booking: (id: string): Promise<HelpedBookingDetail> =>
      unwrap(api.GET('/api/v1/bookings/{id}', of(id))),
    messages: async (): Promise<HelpedMessage[]> => {
      const params = { header, query: { limit: 50 } };
      return (await unwrap(api.GET('/api/v1/me/messages', { params }))).items;
    },
    devices: async (): Promise<Device[]> =>
      (await unwrap(api.GET('/api/v1/me/devices', { params: { header } }))).items,
    correct: (body: { language: HelpedPerson['language']; timeZone: string }) =>
      unwrap(api.PATCH('/api/v1/me', { params: { header }, body })),
    cancel: (id: string) =>
      unwrap(api.POST('/api/v1/bookings/{id}/cancel', { ...of(id), body: {} })),
    resendConfirmation: (id: string) =>
      unwrap(api.POST('/api/v1/bookings/{id}/resend-confirmation', of(id))),
    resendProof: () => unwrap(api.POST('/api/v1/auth/email/resend', { params: { header } })),
    endDevice: (id: string) => unwrap(api.DELETE('/api/v1/me/devices/{id}', of(id))),
  };
}

export type InTheirName = ReturnType<typeof inTheirName>;
