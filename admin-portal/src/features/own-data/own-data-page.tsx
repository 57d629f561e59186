import { useCopy } from '../../copy/use-copy';
import { PageHead } from '../../parts/page-head';
import { Section } from '../../parts/section';
import { CopyTable } from './copy-table';
import { ErasurePart } from './erasure-part';
import { TrailTable } from './trail-table';

/** One's own data: who looked at it, a copy of it, and the end of it. */
export default function OwnDataPage() {
  const t = useCopy();
  return (
    <>
      <PageHead title={t('ownData.title')} />
      <p className="quiet">{t('ownData.intro')}</p>
      <Section id="copies" title={t('ownData.copies')}>
        <p className="quiet">{t('ownData.copies.body')}</p>
        <CopyTable />
      </Section>
      <Section id="trail" title={t('ownData.trail')}>
        <p className="quiet">{t('ownData.trail.body')}</p>
        <TrailTable />
      </Section>
      <Section id="erasure" title={t('ownData.erasure')}>
        <p className="quiet">{t('ownData.erasure.body')}</p>
        <ErasurePart />
      </Section>
    </>
  );
}
