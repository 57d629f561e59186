import { Link, Outlet } from 'react-router';
import { PageHeading } from '@/components/page-heading';
import { Button } from '@/components/ui/button';
import { practiceCopy } from '@/copy/practice';
import { useCopy } from '@/copy/use-copy';
import { RequireSession } from '@/session/require-session';
import { useMe } from '@/session/use-me';
import { JoiningPage } from '../joining/joining-page';

function NotForThisAccount() {
  const t = useCopy(practiceCopy).guard;
  return (
    <main className="page-narrow py-20 text-center">
      <PageHeading tab={t.title}>{t.title}</PageHeading>
      <p className="mt-3 text-ink-2">{t.body}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-2">
        <Button asChild>
          <Link to="/sesi">{t.sessions}</Link>
        </Button>
        <Button asChild variant="outline">
          <Link to="/">{t.home}</Link>
        </Button>
      </div>
    </main>
  );
}

function PsychologistsOnly() {
  const { me } = useMe({ required: true });
  if (!me?.roles.includes('psychologist')) return <NotForThisAccount />;
  const isJoining = me.psychologistStatus === null || me.psychologistStatus === 'draft';
  return isJoining ? <JoiningPage /> : <Outlet />;
}

/**
 * Signed out: to the log-in page and back. Signed in with another role: a friendly word. A psychologist who
 * has not been accepted yet: the way there.
 */
export function PracticeGuard() {
  return (
    <RequireSession>
      <PsychologistsOnly />
    </RequireSession>
  );
}
