import { Alert, Table, Typography } from 'antd';

import type { LedgerTransaction } from '../api/types';
import { useCopy } from '../copy/use-copy';
import { shortId } from '../format/short-id';
import { Instant } from './instant';
import { ledgerSides } from './ledger-sides';
import { ResourceLink } from './resource-link';
import { Rupiah } from './rupiah';
import { causeOf, wordOf } from './word-of';

/** Where the owner of an account has a page. */
const OWNERS: Record<string, 'bookings' | 'psychologists' | 'clients' | 'payouts'> = {
  client_funds: 'bookings',
  client_credit: 'clients',
  psychologist_payable: 'psychologists',
  payouts_prepared: 'payouts',
  payouts_in_transit: 'payouts',
};

/** Every money movement as a table of debit and credit whose totals must agree. */
export function Ledger({ movements }: { movements: readonly LedgerTransaction[] }) {
  const t = useCopy();
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger" className="section-title">
        {t('ledger.title')}
      </h2>
      {movements.length === 0 && <p className="quiet">{t('ledger.empty')}</p>}
      {movements.map((movement) => (
        <Movement key={movement.id} movement={movement} />
      ))}
    </section>
  );
}

function Movement({ movement }: { movement: LedgerTransaction }) {
  const t = useCopy();
  const { sides, debit, credit, balanced } = ledgerSides(movement.lines);
  const title = causeOf('ledger.cause', movement.cause);

  return (
    <article className="ledger" aria-label={title}>
      <div className="ledger-head">
        <Typography.Text strong>{title}</Typography.Text>
        <Instant at={movement.happenedAt} />
      </div>
      {!balanced && <Alert type="error" showIcon message={t('ledger.unbalanced')} />}
      <Table
        size="small"
        bordered
        tableLayout="fixed"
        pagination={false}
        rowKey={(side) => sides.indexOf(side)}
        dataSource={sides}
        columns={[
          { title: t('ledger.account'), render: (_, side) => <Account {...side} /> },
          {
            title: t('ledger.debit'),
            align: 'right',
            width: 104,
            render: (_, side) => <Amount value={side.debit} />,
          },
          {
            title: t('ledger.credit'),
            align: 'right',
            width: 104,
            render: (_, side) => <Amount value={side.credit} />,
          },
        ]}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0}>
              <strong>
                {balanced ? t('ledger.balanced', { total: t('ledger.total') }) : t('ledger.total')}
              </strong>
            </Table.Summary.Cell>
            <Table.Summary.Cell index={1} align="right">
              <strong>
                <Rupiah value={{ amount: debit }} />
              </strong>
            </Table.Summary.Cell>
            <Table.Summary.Cell index={2} align="right">
              <strong>
                <Rupiah value={{ amount: credit }} />
              </strong>
            </Table.Summary.Cell>
          </Table.Summary.Row>
        )}
      />
    </article>
  );
}

/** "gateway:midtrans" is the gateway account of one provider. */
function Account({ account, ownerId }: { account: string; ownerId: string | null }) {
  const [code = account, provider] = account.split(':');
  return (
    <>
      {wordOf('ledger.account', code)}
      {provider && ` (${wordOf('provider', provider)})`}
      {ownerId && (
        <div className="quiet">
          <Owner account={code} id={ownerId} />
        </div>
      )}
    </>
  );
}

/** Whose account it is; a refund has no page of its own. */
function Owner({ account, id }: { account: string; id: string }) {
  const t = useCopy();
  const resource = OWNERS[account];
  const name = shortId(id);
  if (!resource) return t('ledger.owner.refund', { id: name });
  const words = t(`ledger.owner.${resource}`, { id: name });
  return <ResourceLink resource={resource} id={id} words={words} />;
}

/** A side that says nothing stays empty, as in any ledger. */
function Amount({ value }: { value: number }) {
  return value === 0 ? null : <Rupiah value={{ amount: value }} />;
}
