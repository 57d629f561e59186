import { auditProof } from './audit/index.js';
import { accountsProof } from './accounts/index.js';
import { bookingProof } from './booking/index.js';
import type { Proof } from './frame/proof.js';
import { privacyProof } from './privacy/index.js';

/** Every proof there is; `npm run prove` runs them in this order. */
export const PROOFS: readonly Proof[] = [accountsProof, auditProof, bookingProof, privacyProof];
