/** What a scanner says; `unavailable` is no verdict: it has to be asked again. */
export type Verdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly signature: string }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** Looks for what is known to be harmful. */
export abstract class VirusScanner {
  /** False where whoever runs the installation has decided to do without. */
  abstract readonly isThere: boolean;

  abstract scan(content: Buffer): Promise<Verdict>;
}

/** In its place, where there is none by decision. */
export class NoScanner extends VirusScanner {
  override readonly isThere = false;

  override scan(): Promise<Verdict> {
    return Promise.resolve({ kind: 'unavailable', reason: 'there is none' });
  }
}
