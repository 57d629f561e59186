import { useSearchParams } from 'react-router';
import { PageHeading } from '@/components/page-heading';
import { Tabs } from '@/components/ui/tabs';
import { joiningCopy } from '@/copy/joining';
import { useCopy } from '@/copy/use-copy';
import { DocumentsSection } from '../documents/documents-section';
import { Loaded } from '../frame/loaded';
import { useOwnProfile } from '../hooks/use-own-profile';
import { ProfileForm } from '../profile/profile-form';
import { ServicesSection } from './services-section';

const PARTS = ['layanan', 'profil', 'dokumen'] as const;

/** What is offered and what is said about oneself; the open part stands in the address. */
export function ServicesPage() {
  const t = useCopy(joiningCopy).services;
  const [query, setQuery] = useSearchParams();
  const part = PARTS.find((known) => known === query.get('bagian')) ?? 'layanan';
  return (
    <>
      <PageHeading tab={t.title}>{t.title}</PageHeading>
      <div className="mt-3">
        <Tabs
          label={t.tabs}
          tabs={[
            { value: 'layanan', label: t.tabServices },
            { value: 'profil', label: t.tabProfile },
            { value: 'dokumen', label: t.tabDocuments },
          ]}
          value={part}
          onValueChange={(value) => setQuery(value === 'layanan' ? {} : { bagian: value })}
        >
          {part === 'layanan' && <ServicesSection />}
          {part === 'profil' && <ProfilePart />}
          {part === 'dokumen' && <DocumentsSection />}
        </Tabs>
      </div>
    </>
  );
}

function ProfilePart() {
  const profile = useOwnProfile();
  return <Loaded query={profile}>{(saved) => <ProfileForm saved={saved} />}</Loaded>;
}
