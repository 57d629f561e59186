import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Effective-dated settings, the terms a booking is made under, and the addresses of help. */
export class Settings1764000000200 implements MigrationInterface {
  readonly name = 'Settings1764000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE setting (
        key        text NOT NULL,
        valid_from timestamptz NOT NULL,
        value      jsonb NOT NULL,
        set_by     uuid,
        reason     text NOT NULL,
        CONSTRAINT setting_once PRIMARY KEY (key, valid_from)
      );
      CREATE TRIGGER setting_append_only BEFORE UPDATE OR DELETE ON setting
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER setting_no_truncate BEFORE TRUNCATE ON setting
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE TABLE terms (
        id                  uuid PRIMARY KEY,
        valid_from          timestamptz NOT NULL CONSTRAINT terms_valid_from UNIQUE,
        refund_steps        jsonb NOT NULL,
        absent_percent      integer NOT NULL CHECK (absent_percent BETWEEN 0 AND 100),
        fee_bp              integer NOT NULL CHECK (fee_bp BETWEEN 0 AND 10000),
        vat_bp              integer NOT NULL CHECK (vat_bp BETWEEN 0 AND 10000),
        hold_minutes        integer NOT NULL CHECK (hold_minutes > 0),
        decide_hours        integer NOT NULL CHECK (decide_hours > 0),
        decide_before_hours integer NOT NULL CHECK (decide_before_hours >= 0),
        objection_hours     integer NOT NULL CHECK (objection_hours > 0)
      );
      CREATE TRIGGER terms_append_only BEFORE UPDATE OR DELETE ON terms
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER terms_no_truncate BEFORE TRUNCATE ON terms
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      INSERT INTO terms (id, valid_from, refund_steps, absent_percent, fee_bp, vat_bp,
                         hold_minutes, decide_hours, decide_before_hours, objection_hours)
      VALUES ('01936d40-0000-7000-8000-000000000001', '2020-01-01T00:00:00Z',
              '[{"hoursBefore":24,"percent":100},{"hoursBefore":6,"percent":50},{"hoursBefore":0,"percent":0}]',
              100, 1500, 1100, 15, 24, 2, 48);

      CREATE TABLE help_contact (
        id              uuid PRIMARY KEY,
        position        integer NOT NULL,
        channel         text NOT NULL CHECK (channel IN ('phone','whatsapp','web','place')),
        value           text NOT NULL,
        name            jsonb NOT NULL,
        hours           jsonb NOT NULL,
        note            jsonb,
        last_checked_on date
      );
      INSERT INTO help_contact (id, position, channel, value, name, hours, note, last_checked_on) VALUES
        ('01936d40-0000-7000-8000-000000000011', 1, 'phone', '119 ext 8',
         '{"id":"Layanan kesehatan jiwa Kemenkes","en":"Mental health line of the Ministry of Health"}',
         '{"id":"Jawaban tidak selalu cepat; bisa sibuk atau tidak terangkat","en":"Not always quick to answer; it may be busy or not be picked up"}',
         '{"id":"Tekan 119, lalu 8. Bila tidak terjawab dan keadaannya mendesak, hubungi 112 atau datangi IGD.","en":"Dial 119, then 8. If nobody answers and it is urgent, call 112 or go to an emergency room."}',
         '2026-11-12'),
        ('01936d40-0000-7000-8000-000000000012', 2, 'phone', '112',
         '{"id":"Nomor darurat umum","en":"General emergency number"}',
         '{"id":"Belum ada di semua daerah; waktu tanggap berbeda-beda","en":"Not yet available everywhere; response times differ"}',
         '{"id":"Untuk bahaya langsung: ambulans, polisi, pemadam.","en":"For immediate danger: ambulance, police, fire brigade."}',
         '2026-11-12'),
        ('01936d40-0000-7000-8000-000000000013', 3, 'place', 'IGD rumah sakit terdekat',
         '{"id":"IGD rumah sakit terdekat","en":"Nearest hospital emergency room"}',
         '{"id":"Jam layanan bergantung pada rumah sakitnya; waktu tunggu berbeda-beda","en":"Hours depend on the hospital; waiting times differ"}',
         '{"id":"Bila ada bahaya, datang langsung dan ajak seseorang yang kamu percaya.","en":"If there is danger, go there straight away and take somebody you trust with you."}',
         '2026-11-12'),
        ('01936d40-0000-7000-8000-000000000014', 4, 'web', 'https://healing119.id',
         '{"id":"healing119.id, Kemenkes","en":"healing119.id, Ministry of Health"}',
         '{"id":"Balasan bisa memakan waktu beberapa jam","en":"A reply may take several hours"}',
         '{"id":"Bukan untuk keadaan darurat.","en":"Not for emergencies."}',
         '2026-11-12');

      GRANT SELECT, INSERT ON setting, terms TO rp_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON help_contact TO rp_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE help_contact, terms, setting;`);
  }
}
