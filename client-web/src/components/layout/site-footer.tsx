import { Link } from 'react-router';
import { commonCopy } from '@/copy/common';
import { useCopy } from '@/copy/use-copy';
import { LanguageSwitch } from './language-switch';

export function SiteFooter() {
  const t = useCopy(commonCopy);
  const links = [
    { to: '/cari', label: t.nav.search },
    { to: '/cara-kerja', label: t.nav.howItWorks },
    { to: '/daftar?peran=psikolog', label: t.nav.forPsychologists },
  ];
  return (
    <footer aria-label={t.footer.label} className="mt-16 border-t border-line">
      <div className="page grid gap-8 py-10 md:grid-cols-[1fr_auto]">
        <div className="max-w-xl">
          <p className="text-[0.9375rem]">{t.footer.notEmergency}</p>
          <Link to="/bantuan" className="link inline-flex min-h-11 items-center text-[0.9375rem]">
            {t.footer.help}
          </Link>
          <p className="mt-3 text-sm text-ink-2">{t.footer.rights}</p>
        </div>
        <ul className="text-[0.9375rem]">
          {links.map(({ to, label }) => (
            <li key={to}>
              <Link to={to} className="inline-flex min-h-11 items-center hover:text-accent">
                {label}
              </Link>
            </li>
          ))}
          <li className="-ml-2">
            <LanguageSwitch />
          </li>
        </ul>
      </div>
    </footer>
  );
}
