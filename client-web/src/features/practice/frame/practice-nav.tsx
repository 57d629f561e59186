import {
  CalendarDays,
  ChartColumn,
  FileLock,
  HandHeart,
  History,
  Inbox,
  KeyRound,
  ShieldCheck,
  Sun,
  UsersRound,
  Video,
  Wallet,
  type LucideIcon,
} from 'lucide-react';
import { Link, NavLink } from 'react-router';
import { Button } from '@/components/ui/button';
import { apiAccessCopy } from '@/copy/api-access';
import { earningsCopy } from '@/copy/earnings';
import { joiningCopy } from '@/copy/joining';
import { practiceCopy } from '@/copy/practice';
import { privacyCopy } from '@/copy/privacy';
import { recordsCopy } from '@/copy/records';
import { reportsCopy } from '@/copy/reports';
import { trailCopy } from '@/copy/trail';
import { securityCopy } from '@/copy/security';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { useRequests } from '../hooks/use-requests';

interface Entry {
  to: string;
  label: string;
  Icon: LucideIcon;
  waiting?: number;
  /** Below the page on a narrow screen, where the menu has room for five. */
  isRare?: boolean;
}

function useEntries(): Entry[] {
  const t = useCopy(practiceCopy).nav;
  const { services } = useCopy(joiningCopy);
  const { clients } = useCopy(recordsCopy);
  const reports = useCopy(reportsCopy);
  const { nav: apiAccess } = useCopy(apiAccessCopy);
  const earnings = useCopy(earningsCopy);
  const { practice: trail } = useCopy(trailCopy);
  const { nav: security } = useCopy(securityCopy);
  const { tab: privacy } = useCopy(privacyCopy);
  const waiting = useRequests().data?.length ?? 0;
  return [
    { to: '/praktik', label: t.today, Icon: Sun },
    { to: '/praktik/jadwal', label: t.schedule, Icon: CalendarDays },
    { to: '/praktik/permintaan', label: t.requests, Icon: Inbox, waiting },
    { to: '/praktik/sesi', label: t.sessions, Icon: Video },
    { to: '/praktik/klien', label: clients.nav, Icon: UsersRound },
    { to: '/praktik/laporan', label: reports.nav, Icon: ChartColumn, isRare: true },
    { to: '/praktik/pendapatan', label: earnings.nav, Icon: Wallet, isRare: true },
    { to: '/praktik/layanan', label: services.nav, Icon: HandHeart, isRare: true },
    { to: '/praktik/akses-api', label: apiAccess, Icon: KeyRound, isRare: true },
    { to: '/praktik/jejak', label: trail.nav, Icon: History, isRare: true },
    { to: '/praktik/keamanan', label: security, Icon: ShieldCheck, isRare: true },
    { to: '/praktik/data', label: privacy, Icon: FileLock, isRare: true },
  ];
}

function Waiting({ count, className }: { count: number; className: string }) {
  const t = useCopy(practiceCopy).nav;
  if (count === 0) return null;
  return (
    <span
      className={cn(
        'numeric grid place-items-center rounded-full bg-accent px-1.5 font-semibold text-on-accent',
        className,
      )}
    >
      <span aria-hidden>{count}</span>
      <span className="sr-only">{t.waiting(count)}</span>
    </span>
  );
}

/** The entries of the sidebar, from 1024 px up. */
export function SideNav() {
  const t = useCopy(practiceCopy).nav;
  return (
    <nav aria-label={t.label}>
      <ul className="space-y-1">
        {useEntries().map(({ to, label, Icon, waiting = 0 }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={to === '/praktik'}
              className={({ isActive }) =>
                cn(
                  'flex min-h-11 items-center gap-3 rounded-control px-3 font-medium hover:bg-tint',
                  isActive && 'bg-tint font-semibold',
                )
              }
            >
              <Icon aria-hidden className="size-5" />
              {label}
              <Waiting count={waiting} className="ml-auto min-h-6.5 min-w-6.5 text-[0.8125rem]" />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What the bottom menu has no room for. */
export function RareLinks() {
  return useEntries()
    .filter(({ isRare = false }) => isRare)
    .map(({ to, label, Icon }) => (
      <Button
        key={to}
        asChild
        variant="quiet"
        className="justify-start! gap-3! px-3! font-medium! lg:hidden"
      >
        <Link to={to}>
          <Icon aria-hidden className="size-5" />
          {label}
        </Link>
      </Button>
    ));
}

/** The same entries within reach of a thumb, below 1024 px. */
export function BottomNav() {
  const t = useCopy(practiceCopy).nav;
  const frequent = useEntries().filter(({ isRare = false }) => !isRare);
  return (
    <nav
      aria-label={t.label}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="mx-auto grid max-w-lg grid-cols-5">
        {frequent.map(({ to, label, Icon, waiting = 0 }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={to === '/praktik'}
              className={({ isActive }) =>
                cn(
                  'flex min-h-15 flex-col items-center justify-center gap-0.5 text-[0.8125rem] leading-4 font-medium -outline-offset-2 text-ink-2',
                  isActive && 'font-semibold text-accent',
                )
              }
            >
              {({ isActive }) => (
                <>
                  <span className={cn('relative rounded-full px-4 py-1', isActive && 'bg-tint-2')}>
                    <Icon aria-hidden className="size-5" />
                    <Waiting
                      count={waiting}
                      className="absolute -top-1 right-0.5 min-h-4.5 min-w-4.5 text-[0.6875rem]"
                    />
                  </span>
                  {label}
                </>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
