import { NotFound, StaleVersion } from './http.errors.js';

/** The version an edit was made over; undefined writes over whatever is there. */
export type ExpectedVersion = number | undefined;

/**
 * Why an edit of the expected version found no row to change. An `If-Match` fails as well when there
 * is nothing at all (RFC 9110, 13.1.1).
 */
export function nothingChanged(expected: ExpectedVersion): NotFound | StaleVersion {
  return expected === undefined ? new NotFound() : new StaleVersion();
}
