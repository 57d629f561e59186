import { lazy, Suspense } from 'react';
import { useLocation } from 'react-router';
import { useMe } from '@/session/use-me';

const SuspensionBanner = lazy(() => import('@/security/suspension-banner'));
const VerifyBanner = lazy(() => import('@/security/verify-banner'));

/** One's own pages; not those where somebody is choosing, paying or talking. */
const OWN_PAGE = /^\/(sesi|akun|perjalanan|perkembangan)(\/|$)(?!.*\/(bayar|lagi|isi))/;

/** Above one's own pages until the address is proven, and while the account is suspended. */
export function Unverified() {
  const { me } = useMe();
  const { pathname } = useLocation();
  if (me === null || !OWN_PAGE.test(pathname)) return null;
  if (me.suspension === null && me.emailVerified) return null;
  return (
    <Suspense fallback={null}>
      <div className="page-narrow pt-2">
        {me.suspension === null ? (
          <VerifyBanner email={me.email} securityPath="/akun/keamanan" />
        ) : (
          <SuspensionBanner kind={me.suspension} />
        )}
      </div>
    </Suspense>
  );
}
