/** 128 random bits: what a file is called in its store. */
export const FILE_KEY = /^[0-9a-f]{32}$/;

/** @throws RangeError for anything that is no key of ours: no path is ever made of foreign text. */
export function assertFileKey(key: string): void {
  if (!FILE_KEY.test(key)) throw new RangeError('That is no key of a file.');
}
