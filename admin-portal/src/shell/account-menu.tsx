import {
  DownOutlined,
  FileProtectOutlined,
  LogoutOutlined,
  SafetyOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { useLogout } from '@refinedev/core';
import { Button, Dropdown } from 'antd';
import { Link } from 'react-router';

import { useCopy } from '../copy/use-copy';
import { zoneName } from '../format/instant';
import { useMe } from '../parts/signed-in';

/** Who is signed in, in which zone they read times, and the way out. */
export function AccountMenu() {
  const t = useCopy();
  const me = useMe();
  const { mutate: logOut } = useLogout();
  const zone = zoneName(new Date().toISOString(), me.timeZone);

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'who',
            type: 'group',
            label: (
              <>
                <div>{me.email}</div>
                {me.duties.length > 0 && (
                  <div>{me.duties.map((duty) => t(`duty.name.${duty}`)).join(', ')}</div>
                )}
                <div>{t('shell.timesIn', { zone, place: me.timeZone })}</div>
              </>
            ),
          },
          { type: 'divider' },
          {
            key: 'account',
            icon: <SafetyOutlined />,
            label: <Link to="/account">{t('account.menu')}</Link>,
          },
          {
            key: 'security',
            icon: <SafetyOutlined />,
            label: <Link to="/factors">{t('shell.security')}</Link>,
          },
          {
            key: 'data',
            icon: <FileProtectOutlined />,
            label: <Link to="/data">{t('ownData.title')}</Link>,
          },
          {
            key: 'logOut',
            icon: <LogoutOutlined />,
            label: t('shell.logOut'),
            onClick: () => logOut(),
          },
        ],
      }}
    >
      <Button
        type="text"
        icon={<UserOutlined />}
        aria-label={t('shell.account', { name: me.name })}
      >
        <span className="account-name">{me.name}</span> <DownOutlined aria-hidden />
      </Button>
    </Dropdown>
  );
}
