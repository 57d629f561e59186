import { useMe } from '@/session/use-me';
import SuspensionBanner from '@/security/suspension-banner';
import VerifyBanner from '@/security/verify-banner';

/** Above every page of the practice until the address is proven, and while the account is suspended. */
export function Unverified() {
  const { me } = useMe();
  if (me === null) return null;
  if (me.suspension !== null) {
    return (
      <div className="mb-5">
        <SuspensionBanner kind={me.suspension} />
      </div>
    );
  }
  if (me.emailVerified) return null;
  return (
    <div className="mb-5">
      <VerifyBanner email={me.email} securityPath="/praktik/keamanan" />
    </div>
  );
}
