import { useIsAuthenticated } from '@refinedev/core';
import { useEffect } from 'react';
import { Navigate, useSearchParams } from 'react-router';

import { useCopy } from '../../copy/use-copy';
import { Brand } from '../../parts/brand';
import { LanguageSwitch } from '../../parts/language-switch';
import { Loading } from '../../parts/loading';
import { LoginForm } from './login-form';
import { pageToReturnTo } from './page-to-return-to';

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
  useEffect(() => {
    document.title = `${title} · RuangPulih`;
  }, [title]);

  return (
    <main className="login">
      <div className="login-top">
        <Brand />
        <LanguageSwitch />
      </div>
      <LoginForm title={title} />
    </main>
  );
}
