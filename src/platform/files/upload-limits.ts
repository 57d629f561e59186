/** The largest file anybody may send, in bytes. */
export const MOST_FILE_BYTES = 5 * 1024 * 1024;

/** What surrounds the file in a request: boundaries and the headers of its part. */
export const MOST_FRAME_BYTES = 16 * 1024;
