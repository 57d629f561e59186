import { LifeBuoy, Menu, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { Button } from '@/components/ui/button';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { cn } from '@/lib/cn';
import { useMe } from '@/session/use-me';
import { LanguageSwitch } from './language-switch';
import { LogoMark } from './logo';
import { homeOf } from './nav-links';

interface Entry {
  to: string;
  label: string;
}

function useEntries(): { main: Entry[]; own: Entry[] } {
  const t = useCopy(commonCopy).nav;
  const { me } = useMe();
  const main = [
    { to: '/cari', label: t.search },
    { to: '/cara-kerja', label: t.howItWorks },
  ];
  if (me === null) {
    main.push({ to: '/daftar?peran=psikolog', label: t.forPsychologists });
    return { main, own: [{ to: '/masuk', label: t.logIn }] };
  }
  const home = homeOf(me);
  const first = home === '/sesi' ? [] : [{ to: home, label: t.dashboard }];
  const sessions = me.roles.includes('client')
    ? [
        { to: '/sesi', label: t.sessions },
        { to: '/perkembangan', label: t.progress },
      ]
    : [];
  return { main, own: [...first, ...sessions, { to: '/akun', label: t.account }] };
}

function EntryLink({ to, label, className }: Entry & { className: string }) {
  if (to === '/admin') {
    return (
      <a href={to} className={className}>
        {label}
      </a>
    );
  }
  return (
    <NavLink
      to={to}
      className={({ isActive }) => cn(className, isActive && !to.includes('?') && 'text-accent')}
    >
      {label}
    </NavLink>
  );
}

function HelpLink({ label, className }: { label: string; className?: string }) {
  return (
    <Button asChild variant="clay" className={className}>
      <Link to="/bantuan">
        <LifeBuoy aria-hidden className="size-4.5" />
        {label}
      </Link>
    </Button>
  );
}

const WIDE_LINK = 'inline-flex min-h-11 items-center px-3 font-medium hover:text-accent';
const NARROW_LINK = 'flex min-h-12 items-center border-b border-line text-lg font-medium';

export function SiteHeader() {
  const t = useCopy(commonCopy).nav;
  const { main, own } = useEntries();
  const [isOpen, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const { key } = useLocation();
  useEffect(() => setOpen(false), [key]);

  return (
    <header
      className="relative z-30"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpen(false);
        toggle.current?.focus();
      }}
    >
      <div className="page flex min-h-16 items-center justify-between gap-2 py-2 md:min-h-18">
        <Link to="/" aria-label={t.home} className="flex min-h-11 items-center gap-2.5">
          <LogoMark className="size-8 text-accent" />
          <span className="text-lg font-[650] tracking-tight">RuangPulih</span>
        </Link>
        <nav aria-label={t.label} className="-mr-3 hidden items-center gap-0.5 md:flex">
          {main.map((entry) => (
            <EntryLink key={entry.to} {...entry} className={cn(WIDE_LINK, 'text-[0.9375rem]')} />
          ))}
          <HelpLink label={t.help} className="mx-2.5 whitespace-nowrap" />
          {own.map((entry) => (
            <EntryLink key={entry.to} {...entry} className={cn(WIDE_LINK, 'text-[0.9375rem]')} />
          ))}
        </nav>
        <div className="flex items-center gap-1 md:hidden">
          <HelpLink label={t.helpShort} className="px-3.5!" />
          <Button
            ref={toggle}
            variant="quiet"
            size="icon"
            aria-expanded={isOpen}
            aria-controls="menu"
            aria-label={isOpen ? t.closeMenu : t.openMenu}
            onClick={() => setOpen(!isOpen)}
            className="-mr-2.5"
          >
            {isOpen ? (
              <X aria-hidden className="size-6" />
            ) : (
              <Menu aria-hidden className="size-6" />
            )}
          </Button>
        </div>
      </div>
      <nav
        id="menu"
        aria-label={t.label}
        hidden={!isOpen}
        className="absolute inset-x-0 top-full border-b border-line bg-ground shadow-act md:hidden"
      >
        <div className="page pt-1 pb-4">
          {[...main, ...own].map((entry) => (
            <EntryLink key={entry.to} {...entry} className={NARROW_LINK} />
          ))}
          <div className="pt-2">
            <LanguageSwitch />
          </div>
        </div>
      </nav>
    </header>
  );
}
