import {
  AuditOutlined,
  BarChartOutlined,
  BankOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  DashboardOutlined,
  FundOutlined,
  FileProtectOutlined,
  IdcardOutlined,
  KeyOutlined,
  PhoneOutlined,
  PictureOutlined,
  ReconciliationOutlined,
  SafetyCertificateOutlined,
  SolutionOutlined,
  StarOutlined,
  TeamOutlined,
  WalletOutlined,
} from '@ant-design/icons';
import { CanAccess } from '@refinedev/core';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

import type { FigureName } from '../api/figures';
import { type ResourceName, resources } from '../api/resources';
import type { CopyKey } from '../copy/id';
import { useCopy } from '../copy/use-copy';
import { useMayRead } from '../parts/may-read';
import { useMe } from '../parts/signed-in';

const ICONS: Record<ResourceName, ReactNode> = {
  applications: <SolutionOutlined aria-hidden />,
  bookings: <CalendarOutlined aria-hidden />,
  psychologists: <IdcardOutlined aria-hidden />,
  clients: <TeamOutlined aria-hidden />,
  reviews: <StarOutlined aria-hidden />,
  objections: <ReconciliationOutlined aria-hidden />,
  transactions: <WalletOutlined aria-hidden />,
  team: <SafetyCertificateOutlined aria-hidden />,
  audit: <AuditOutlined aria-hidden />,
  'api-keys': <KeyOutlined aria-hidden />,
  'privacy-requests': <FileProtectOutlined aria-hidden />,
  payouts: <BankOutlined aria-hidden />,
};

/** Pages about one figure instead of a list of records. */
const PAGES: ReadonlyArray<{ figure: FigureName; to: string; title: CopyKey; icon: ReactNode }> = [
  {
    figure: 'statistics',
    to: '/statistics',
    title: 'statistics.title',
    icon: <BarChartOutlined aria-hidden />,
  },
  {
    figure: 'financeReport',
    to: '/finance',
    title: 'finance.title',
    icon: <FundOutlined aria-hidden />,
  },
  {
    figure: 'invariants',
    to: '/invariants',
    title: 'invariant.list',
    icon: <CheckSquareOutlined aria-hidden />,
  },
  {
    figure: 'helpContacts',
    to: '/help-contacts',
    title: 'helpContact.list',
    icon: <PhoneOutlined aria-hidden />,
  },
];

const NAMES = Object.keys(resources) as ResourceName[];

/** The resources this admin may open. */
export function Navigation({ onChoose }: { onChoose?: () => void }) {
  const t = useCopy();
  const mayRead = useMayRead();
  const { permissions } = useMe();
  return (
    <nav aria-label={t('shell.menu')}>
      <ul className="shell-nav">
        <li>
          <NavLink to="/" end {...(onChoose && { onClick: onChoose })}>
            <DashboardOutlined aria-hidden />
            {t('overview.title')}
          </NavLink>
        </li>
        {NAMES.map((name) => (
          <CanAccess key={name} resource={name} action="list">
            <li>
              <NavLink to={`/${name}`} {...(onChoose && { onClick: onChoose })}>
                {ICONS[name]}
                {t(`shell.nav.${name}`)}
              </NavLink>
            </li>
          </CanAccess>
        ))}
        {permissions.includes('admin:applications:decide') && (
          <li>
            <NavLink to="/photos" {...(onChoose && { onClick: onChoose })}>
              <PictureOutlined aria-hidden />
              {t('photos.list')}
            </NavLink>
          </li>
        )}
        {PAGES.filter(({ figure }) => mayRead(figure)).map(({ to, title, icon }) => (
          <li key={to}>
            <NavLink to={to} {...(onChoose && { onClick: onChoose })}>
              {icon}
              {t(title)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
