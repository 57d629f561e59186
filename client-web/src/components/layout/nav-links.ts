import type { Me } from '@/api/types';

/** Where an account belongs after log-in. `/admin` is an application of its own: it needs a full page load. */
export function homeOf(me: Me): '/sesi' | '/praktik' | '/admin' {
  if (me.roles.includes('admin')) return '/admin';
  return me.roles.includes('psychologist') ? '/praktik' : '/sesi';
}
