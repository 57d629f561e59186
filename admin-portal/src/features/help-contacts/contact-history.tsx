import { Drawer, Timeline } from 'antd';

import type { HelpContact } from '../../api/types';
import { useCopy, useLanguage } from '../../copy/use-copy';
import { shortId } from '../../format/short-id';
import { Figure } from '../../parts/figure';
import { Instant } from '../../parts/instant';

/** What was done to a contact, newest first. */
export function ContactHistory({
  contact,
  onClose,
}: {
  contact: HelpContact;
  onClose: () => void;
}) {
  const t = useCopy();
  const language = useLanguage();
  return (
    <Drawer open title={t('helpContact.history')} onClose={onClose}>
      <Figure name="helpContactHistory" id={contact.id}>
        {({ items }) => (
          <Timeline
            items={items.map((change) => ({
              key: change.version,
              color: '#1D6B5F',
              children: (
                <>
                  <strong>{t(`helpContact.act.${change.act}`)}</strong>
                  <div>
                    {change.name[language]}, {change.value}
                  </div>
                  <div className="quiet">
                    <Instant at={change.at} />{' '}
                    {change.adminId === null
                      ? t('helpContact.byHouse')
                      : t('helpContact.byAdmin', { id: shortId(change.adminId) })}
                  </div>
                </>
              ),
            }))}
          />
        )}
      </Figure>
    </Drawer>
  );
}
