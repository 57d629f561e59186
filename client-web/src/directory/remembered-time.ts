import type { ChosenTime } from './booking-path';

const KEY = 'rp.chosen-time';

/** Keeps the chosen time for this tab while somebody registers or logs in; it holds nothing. */
export function rememberTime(chosen: ChosenTime): void {
  window.sessionStorage.setItem(KEY, JSON.stringify(chosen));
}

export function rememberedTime(): ChosenTime | null {
  const stored = window.sessionStorage.getItem(KEY);
  return stored === null ? null : (JSON.parse(stored) as ChosenTime);
}

export function forgetTime(): void {
  window.sessionStorage.removeItem(KEY);
}
