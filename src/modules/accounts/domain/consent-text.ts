/** One text in every language; a receipt names its version, so a changed text needs a new one. */
export interface ConsentText {
  readonly textVersion: string;
  readonly text: { readonly id: string; readonly en: string };
}
