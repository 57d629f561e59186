/** How handing a message over ended, whatever the channel. */
export type Delivery =
  | { readonly outcome: 'accepted'; readonly providerRef: string }
  /** Certainly not taken: trying again cannot send it twice. `isFinal`: nor would it help. */
  | { readonly outcome: 'refused'; readonly isFinal: boolean; readonly reason: string }
  /** Perhaps taken: the answer never came. */
  | { readonly outcome: 'unknown'; readonly reason: string };
