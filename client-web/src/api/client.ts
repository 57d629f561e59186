import createClient from 'openapi-fetch';
import { currentLanguage } from '@/copy/language';
import { hearServerTime } from '@/lib/clock';
import { ApiFailure, failureFrom } from './problem';
import { fetchSurely } from './step-up';
import type { paths } from './schema.gen';

/** The only door to the wire. Calls go through {@link answer}, which throws {@link ApiFailure}. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  credentials: 'same-origin',
  fetch: fetchSurely,
});

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    return request;
  },
  onResponse({ response }) {
    hearServerTime(response.headers.get('Date'));
    return response;
  },
});

interface Outcome<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The body of a good answer. @throws ApiFailure for a problem, and for no answer at all. */
export async function answer<Data>(call: Promise<Outcome<Data>>): Promise<Data> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiFailure('unreachable', 0);
  });
  if (!response.ok) throw failureFrom(error, response.status);
  return data as Data;
}
