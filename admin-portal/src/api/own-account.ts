import { api } from './client';
import { unwrap } from './problem';
import type { Device } from './types';

/** @throws ApiError `wrong_password` when the present one is not given. */
export async function changePassword(password: string, newPassword: string): Promise<void> {
  await unwrap(api.PUT('/api/v1/me/password', { body: { password, newPassword } }));
}

export async function changeEmail(password: string, email: string): Promise<void> {
  await unwrap(api.PUT('/api/v1/me/email', { body: { password, email } }));
}

/** An empty number takes it away. */
export async function changePhone(password: string, phone: string): Promise<void> {
  await unwrap(api.PUT('/api/v1/me/phone', { body: { password, phone: phone || null } }));
}

/** @throws ApiError `wrong_proof` for another code, or one that is over. */
export async function provePhone(code: string): Promise<void> {
  await unwrap(api.POST('/api/v1/me/phone/proof', { body: { code } }));
}

/** False where no code can be sent. */
export async function sendPhoneCode(): Promise<boolean> {
  await unwrap(api.POST('/api/v1/me/phone/codes'));
  return (await unwrap(api.GET('/api/v1/me'))).phoneInProof !== null;
}

export async function devices(): Promise<Device[]> {
  return (await unwrap(api.GET('/api/v1/me/devices'))).items;
}

export async function endDevice(id: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/me/devices/{id}', { params: { path: { id } } }));
}

/** Here too: what follows is the log-in. */
export async function endEverywhere(): Promise<void> {
  await unwrap(api.POST('/api/v1/me/log-out-everywhere'));
}
