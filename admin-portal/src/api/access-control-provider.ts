import type { AccessControlProvider } from '@refinedev/core';

import { resourceNamed } from './resources';
import { me } from './session';

/** A resource is open to whoever holds its permission; closed to all others. */
export const accessControlProvider: AccessControlProvider = {
  can: async ({ resource }) => {
    const person = await me();
    return { can: person?.permissions.includes(resourceNamed(resource).permission) ?? false };
  },
};
