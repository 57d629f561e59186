import createClient from 'openapi-fetch';

import { currentLanguage } from '../copy/language';
import type { paths } from './schema.gen';
import { fetchSurely } from './step-up';

/** The API on the page's own origin; the session travels in its cookie. */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: fetchSurely,
});

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
  },
});
