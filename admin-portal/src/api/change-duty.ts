import { api } from './client';
import { unwrap } from './problem';
import type { Duty, DutyAct, TeamMember } from './types';

type Change = { id: string; duty: Duty; act: DutyAct };

/** Doing it again changes nothing. @throws ApiError 409 for one's own duties. */
export function changeDuty({ id, duty, act }: Change): Promise<TeamMember> {
  const asked = { params: { path: { id } }, body: { duty } };
  return act === 'give'
    ? unwrap(api.POST('/api/v1/admin/team/{id}/give-duty', asked))
    : unwrap(api.POST('/api/v1/admin/team/{id}/take-duty', asked));
}
