import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { ApiFailure } from '@/api/problem';
import { PageLoading } from '@/components/layout/page-loading';
import { ErrorState } from '@/components/ui/error-state';
import { logInPath } from './return-path';
import { useMe } from './use-me';

const ENROLLING = '/akun/keamanan/verifikasi';

/** Shows its content to who is signed in; leads everybody else to the log-in page and back. */
export function RequireSession({ children }: { children: ReactNode }) {
  const session = useMe({ required: true });
  const { pathname, search } = useLocation();
  if (session.status === 'loading') return <PageLoading />;
  if (session.status === 'failed') {
    return <ErrorState error={new ApiFailure('unreachable', 0)} onRetry={session.retry} />;
  }
  if (session.status === 'signed-out') {
    return <Navigate to={logInPath(pathname + search)} replace />;
  }
  // Nothing else is open to them yet.
  if (session.me.mustEnrol && pathname !== ENROLLING) return <Navigate to={ENROLLING} replace />;
  return children;
}
