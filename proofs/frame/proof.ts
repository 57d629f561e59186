/** How a proof is to be run. */
export interface ProofSettings {
  /** Whatever is planned by chance follows from it. */
  readonly seed: number;
  /** How many attempts are made. */
  readonly size: number;
  /** How many make them at the same time. */
  readonly clients: number;
  /** A fault to plant first, so that the proof has something to find. */
  readonly plant: string | null;
  /** A folder in which the evidence stays; without one it stays only when a claim failed. */
  readonly keep: string | null;
}

/** A claim that does not hold, and the row that shows it. */
export interface Finding {
  readonly claim: string;
  readonly row: string;
}

export interface Verdict {
  /** The closing line's figures, in their order. */
  readonly figures: Readonly<Record<string, string | number>>;
  readonly findings: readonly Finding[];
  /** Where the evidence was left, if it was. */
  readonly evidence: string | null;
}

/** A claim that can be run: each folder beside this one that has an `index.ts` holds one. */
export interface Proof {
  readonly name: string;
  /** What holds when it ends well, in one sentence. */
  readonly claim: string;
  /** What `npm run prove` and `npm test` run. */
  readonly short: { readonly size: number; readonly clients: number };
  readonly leastSize: number;
  readonly mostClients: number;
  /** Names of faults it can plant. */
  readonly plants: readonly string[];
  run(settings: ProofSettings, say: (line: string) => void, stop: AbortSignal): Promise<Verdict>;
}
