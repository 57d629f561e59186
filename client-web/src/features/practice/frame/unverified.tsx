import { useMe } from '@/session/use-me';
import VerifyBanner from '@/security/verify-banner';

/** Above every page of the practice until the address is proven. */
export function Unverified() {
  const { me } = useMe();
  if (me === null || me.emailVerified) return null;
  return (
    <div className="mb-5">
      <VerifyBanner email={me.email} securityPath="/praktik/keamanan" />
    </div>
  );
}
