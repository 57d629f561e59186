import { lazy, Suspense } from 'react';
import { useLocation } from 'react-router';
import { useMe } from '@/session/use-me';

const VerifyBanner = lazy(() => import('@/security/verify-banner'));

/** One's own pages; not those where somebody is choosing, paying or talking. */
const OWN_PAGE = /^\/(sesi|akun|perjalanan|perkembangan)(\/|$)(?!.*\/(bayar|lagi|isi))/;

/** Above one's own pages until the address is proven. */
export function Unverified() {
  const { me } = useMe();
  const { pathname } = useLocation();
  if (me === null || me.emailVerified || !OWN_PAGE.test(pathname)) return null;
  return (
    <Suspense fallback={null}>
      <div className="page-narrow pt-2">
        <VerifyBanner email={me.email} securityPath="/akun/keamanan" />
      </div>
    </Suspense>
  );
}
