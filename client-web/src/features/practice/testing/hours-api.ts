import { http, HttpResponse } from 'msw';
import type { NewWorkingHours, WorkingHours } from '@/api/types';
import { server } from '../../../../test/server';
import { API, bookingsOf, problem, RATRI, signedInAs } from './practice-api';

interface Sent {
  ifMatch: string | null;
  body: NewWorkingHours;
}

/** Working hours that refuse another version than the stored one, as the API does. */
export function hoursApi(stored: WorkingHours) {
  const state = { stored, sent: [] as Sent[] };
  server.use(
    signedInAs(RATRI),
    ...bookingsOf([]),
    http.get(`${API}/schedule/overrides`, () => HttpResponse.json({ items: [] })),
    http.get(`${API}/schedule/seasons`, () => HttpResponse.json({ items: [] })),
    http.get(`${API}/schedule/working-hours`, () => HttpResponse.json(state.stored)),
    http.put<never, NewWorkingHours>(`${API}/schedule/working-hours`, async ({ request }) => {
      const sent = { ifMatch: request.headers.get('If-Match'), body: await request.json() };
      state.sent.push(sent);
      if (sent.ifMatch !== `"${state.stored.version}"`) return problem('stale_version', 412);
      state.stored = { ...sent.body, version: state.stored.version + 1 };
      return HttpResponse.json(state.stored);
    }),
  );
  return state;
}
