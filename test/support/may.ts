import { ROLES, type Role } from './stage.js';

/** Who of the stage has a permission, written down apart from the product's own table. */
export const MAY: Readonly<Record<string, readonly Role[]>> = {
  public: ROLES,
  'signed-in': ROLES.filter((role) => role !== 'nobody'),
  'bookings:create': ['client', 'stranger'],
  'payments:create': ['client', 'stranger'],
  'bookings:decide': ['psychologist', 'colleague'],
  'schedule:edit': ['psychologist', 'colleague'],
  'profile:edit': ['psychologist', 'colleague'],
  'application:edit': ['psychologist', 'colleague'],
  'reports:own': ['psychologist', 'colleague'],
  'progress:own': ['client', 'stranger'],
  'clients:follow': ['psychologist', 'colleague'],
  'admin:accounts:suspend': ['admin'],
  'admin:api-keys:manage': ['admin'],
  'api-keys:manage': ['psychologist', 'colleague', 'admin'],
  'admin:applications:decide': ['admin'],
  'admin:help-contacts:edit': ['admin'],
  'admin:reviews:moderate': ['admin'],
  'admin:team:edit': ['admin'],
  'notes:write': ['psychologist', 'colleague'],
  'homework:tick': ['client', 'stranger'],
  'admin:applications:read': ['admin'],
  'admin:payouts:approve': ['admin'],
  'admin:payouts:prepare': ['admin'],
  'earnings:own': ['psychologist', 'colleague'],
};
