import type { Role } from '../roles.js';

/** Whether the house insists on second factors; the demo only offers them. */
export type FactorMode = 'required' | 'offered';

/** Who sees other people's affairs needs one; to clients it is offered everywhere. */
const POLICY: Readonly<Record<Role, FactorMode>> = {
  client: 'offered',
  psychologist: 'required',
  admin: 'required',
};

/** Whether somebody with these roles may do nothing before they have a second factor. */
export function isFactorRequired(roles: readonly Role[], mode: FactorMode | undefined): boolean {
  return mode === 'required' && roles.some((role) => POLICY[role] === 'required');
}
