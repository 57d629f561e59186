import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { Me } from '@/api/types';
import { homeOf } from '@/components/layout/nav-links';
import { chooseLanguage, hasChosenLanguage } from '@/copy/language';
import { bookingPath } from '@/directory/booking-path';
import { rememberedTime } from '@/directory/remembered-time';
import { returnPath } from './return-path';
import { useSetMe } from './use-me';

/** Where the visitor was going: the address says it, else the time chosen earlier in this tab. */
export function useGoal(): string | null {
  const [search] = useSearchParams();
  const remembered = rememberedTime();
  return returnPath(search) ?? (remembered === null ? null : bookingPath(remembered));
}

/** The same goal for the other form (log-in or registration). */
export function useKeepGoal(): (path: string) => string {
  const { search } = useLocation();
  const goal = returnPath(new URLSearchParams(search));
  return (path) => {
    if (goal === null) return path;
    const mark = path.includes('?') ? '&' : '?';
    return `${path}${mark}${new URLSearchParams({ lanjut: goal })}`;
  };
}

/** Starts the session and goes on: to the goal if there is one, else to where the account belongs. */
export function useEnter(): (me: Me) => void {
  const goal = useGoal();
  const setMe = useSetMe();
  const navigate = useNavigate();
  return (me) => {
    if (!hasChosenLanguage()) void chooseLanguage(me.language);
    setMe(me);
    const isForClients = goal !== null && /^\/(pesan|sesi)/.test(goal);
    const mayFollow = goal !== null && (!isForClients || me.roles.includes('client'));
    const target = mayFollow ? goal : homeOf(me);
    // The back office is an application of its own.
    if (target.startsWith('/admin')) window.location.assign(target);
    else void navigate(target, { replace: true });
  };
}
