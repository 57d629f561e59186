import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is owed, what came in, what goes back. `booking_id` is opaque here: payments knows no booking. */
export class Payments1764000000700 implements MigrationInterface {
  readonly name = 'Payments1764000000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invoice (
        id               uuid PRIMARY KEY,
        payer_account_id uuid NOT NULL REFERENCES account (id),
        terms_id         uuid NOT NULL REFERENCES terms (id),
        total            bigint NOT NULL CHECK (total >= 0),
        currency         text NOT NULL DEFAULT 'IDR' CHECK (currency = 'IDR'),
        status           text NOT NULL CHECK (status IN ('open','paid','void')),
        receipt_number   text CONSTRAINT invoice_receipt UNIQUE,
        created_at       timestamptz NOT NULL
      );
      CREATE INDEX invoice_payer ON invoice (payer_account_id);

      CREATE TABLE invoice_line (
        id           uuid PRIMARY KEY,
        invoice_id   uuid NOT NULL REFERENCES invoice (id),
        booking_id   uuid NOT NULL,
        kind         text NOT NULL CHECK (kind IN ('session','difference','package')),
        price        bigint NOT NULL CHECK (price >= 0),
        voucher_part bigint NOT NULL DEFAULT 0 CHECK (voucher_part >= 0),
        credit_part  bigint NOT NULL DEFAULT 0 CHECK (credit_part >= 0),
        cash_part    bigint NOT NULL CHECK (cash_part >= 0),
        CHECK (price = voucher_part + credit_part + cash_part)
      );
      CREATE UNIQUE INDEX invoice_line_session ON invoice_line (booking_id) WHERE kind = 'session';
      CREATE INDEX invoice_line_invoice ON invoice_line (invoice_id);

      CREATE TABLE payment (
        id           uuid PRIMARY KEY,
        invoice_id   uuid NOT NULL REFERENCES invoice (id),
        attempt      integer NOT NULL CHECK (attempt >= 1),
        provider     text NOT NULL CHECK (provider IN ('midtrans')),
        method       text NOT NULL CHECK (method IN ('qris')),
        order_ref    text NOT NULL CHECK (length(order_ref) <= 50),
        provider_ref text,
        redirect_url text,
        amount       bigint NOT NULL CHECK (amount > 0),
        currency     text NOT NULL DEFAULT 'IDR' CHECK (currency = 'IDR'),
        pay_until    timestamptz NOT NULL,
        paid_at      timestamptz,
        status       text NOT NULL CHECK (status IN ('created','pending','settled','failed','expired','cancelled')),
        used_as      text CHECK (used_as IN ('invoice','surplus')),
        refunded     bigint NOT NULL DEFAULT 0,
        request_key  text CONSTRAINT payment_request_key UNIQUE,
        checked_at   timestamptz,
        created_at   timestamptz NOT NULL,
        CONSTRAINT payment_order UNIQUE (provider, order_ref),
        CONSTRAINT payment_provider_ref UNIQUE (provider, provider_ref),
        CONSTRAINT payment_attempt UNIQUE (invoice_id, attempt),
        CONSTRAINT payment_never_returns_more CHECK (refunded BETWEEN 0 AND amount),
        CHECK ((status = 'settled') = (used_as IS NOT NULL)),
        CHECK ((status = 'settled') = (paid_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX payment_settles_invoice_once ON payment (invoice_id) WHERE used_as = 'invoice';
      CREATE INDEX payment_unsettled ON payment (pay_until) WHERE status IN ('created','pending');

      CREATE TABLE refund (
        id         uuid PRIMARY KEY,
        payment_id uuid REFERENCES payment (id),
        booking_id uuid,
        amount     bigint NOT NULL CHECK (amount > 0),
        currency   text NOT NULL DEFAULT 'IDR' CHECK (currency = 'IDR'),
        cause      text NOT NULL,
        route      text CHECK (route IN ('gateway','bank','credit')),
        status     text NOT NULL CHECK (status IN ('requested','waiting_for_client','sent','confirmed','failed')),
        borne_by   text NOT NULL CHECK (borne_by IN ('none','psychologist','platform')),
        refund_key text NOT NULL CONSTRAINT refund_key UNIQUE,
        checked_at timestamptz,
        created_at timestamptz NOT NULL,
        CHECK (status NOT IN ('sent','confirmed') OR route IS NOT NULL)
      );
      CREATE UNIQUE INDEX refund_cause ON refund (cause) WHERE status <> 'failed';
      CREATE INDEX refund_payment ON refund (payment_id);
      CREATE INDEX refund_unfinished ON refund (created_at) WHERE status IN ('requested','sent');

      CREATE FUNCTION refund_counts() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' AND NEW.status <> 'failed' THEN
          UPDATE payment SET refunded = refunded + NEW.amount WHERE id = NEW.payment_id;
        ELSIF TG_OP = 'UPDATE' AND NEW.status = 'failed' AND OLD.status <> 'failed' THEN
          UPDATE payment SET refunded = refunded - NEW.amount WHERE id = NEW.payment_id;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER refund_counts AFTER INSERT OR UPDATE ON refund
        FOR EACH ROW EXECUTE FUNCTION refund_counts();

      CREATE VIEW booking_invoice_view AS
        SELECT l.booking_id, i.id AS invoice_id, i.status, i.total
          FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id WHERE l.kind = 'session';

      GRANT SELECT ON booking_invoice_view TO rp_app;
      GRANT SELECT, INSERT, UPDATE ON invoice, payment, refund TO rp_app;
      GRANT SELECT, INSERT ON invoice_line TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW booking_invoice_view;
      DROP TABLE refund, payment, invoice_line, invoice;
      DROP FUNCTION refund_counts();
    `);
  }
}
