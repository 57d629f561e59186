/** Hands a file to the browser to be kept under a name. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read only after the click has been dealt with.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
