/** Where a psychologist's drawing is served; null when there is none. */
export function avatarUrlOf(psychologistId: string, hasAvatar: boolean): string | null {
  return hasAvatar ? `/api/v1/psychologists/${psychologistId}/avatar` : null;
}
