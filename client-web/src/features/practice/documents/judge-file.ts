const MOST_BYTES = 5 * 1024 * 1024;
const TYPES = /\.(?:pdf|jpe?g|png)$/i;

/** What the file chooser offers. */
export const ACCEPTED = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png';

/** What is certainly wrong with a file, before anything is sent; null when the server has to say. */
export function faultOf(file: File): 'tooLarge' | 'file_unknown_type' | 'file_empty' | null {
  if (!TYPES.test(file.name)) return 'file_unknown_type';
  if (file.size === 0) return 'file_empty';
  return file.size > MOST_BYTES ? 'tooLarge' : null;
}
