import { useIsAuthenticated } from '@refinedev/core';
import { Navigate, useSearchParams } from 'react-router';

import { useCopy } from '../../copy/use-copy';
import { Loading } from '../../parts/loading';
import { LoginForm } from './login-form';
import { pageToReturnTo } from './page-to-return-to';
import { Entrance } from './sheet';

/** The way in; whoever is in already goes on to where they were headed. */
export function LoginPage() {
  const [search] = useSearchParams();
  // Not <Authenticated>: it empties the page, and the form with it, at each new check.
  const { data, isPending } = useIsAuthenticated();
  if (isPending) return <Loading />;
  return data?.authenticated ? (
    <Navigate to={pageToReturnTo(search.get('to'))} replace />
  ) : (
    <LoginCard />
  );
}

function LoginCard() {
  const t = useCopy();
  const title = t('login.title');
  return (
    <Entrance title={title}>
      <LoginForm title={title} />
    </Entrance>
  );
}
