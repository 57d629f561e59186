import {
  AuditOutlined,
  BarChartOutlined,
  BankOutlined,
  CalendarOutlined,
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

import { type ResourceName, resources } from '../api/resources';
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
        {mayRead('statistics') && (
          <li>
            <NavLink to="/statistics" {...(onChoose && { onClick: onChoose })}>
              <BarChartOutlined aria-hidden />
              {t('statistics.title')}
            </NavLink>
          </li>
        )}
        {mayRead('financeReport') && (
          <li>
            <NavLink to="/finance" {...(onChoose && { onClick: onChoose })}>
              <FundOutlined aria-hidden />
              {t('finance.title')}
            </NavLink>
          </li>
        )}
        {mayRead('helpContacts') && (
          <li>
            <NavLink to="/help-contacts" {...(onChoose && { onClick: onChoose })}>
              <PhoneOutlined aria-hidden />
              {t('helpContact.list')}
            </NavLink>
          </li>
        )}
      </ul>
    </nav>
  );
}
