import createClient from 'openapi-fetch';

import { currentLanguage } from '../copy/language';
import type { paths } from './schema.gen';

/** The API on the page's own origin; the session travels in its cookie. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  // Looked up at each call: tests put their server behind the global after this module loaded.
  fetch: (request) => fetch(request),
});

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
  },
});
