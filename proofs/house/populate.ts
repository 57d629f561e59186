import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { rupiah } from '../../src/kernel/money/rupiah.js';
import { parseCivilDate } from '../../src/kernel/time/civil-date.js';
import { zoneId } from '../../src/kernel/time/zones.js';
import { hashPassword, RegisterAccount, type Role } from '../../src/modules/accounts/index.js';
import {
  AddPsychologist,
  type NewPsychologist,
  type NewService,
} from '../../src/modules/directory/index.js';
import {
  OpenSchedule,
  SetScheduleSettings,
  SetWorkingHours,
  UNLIMITED,
} from '../../src/modules/scheduling/index.js';
import { TransactionRunner, type Tx } from '../../src/platform/database/transaction-runner.js';
import { PASSWORD, type People, type Practice } from './people.js';

const ZONE = 'Asia/Jakarta';
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** Fills an empty database with so many clients and psychologists who work day and night. */
async function populate(clients: number, practices: number, admins: number): Promise<People> {
  const app = await NestFactory.createApplicationContext(AppModule.register({ worker: false }), {
    logger: false,
    abortOnError: false,
  });
  try {
    const maker = new Maker(app, await hashPassword(PASSWORD));
    return await app.get(TransactionRunner).run(async (tx) => {
      const people = { clients: [], practices: [], admins: [] } as Made;
      for (let n = 1; n <= admins; n++) people.admins.push(await maker.admin(tx, n));
      for (let n = 1; n <= practices; n++) people.practices.push(await maker.practice(tx, n));
      for (let n = 1; n <= clients; n++) people.clients.push(await maker.client(tx, n));
      return people;
    });
  } finally {
    await app.close();
  }
}

interface Made {
  readonly clients: string[];
  readonly practices: Practice[];
  readonly admins: string[];
}

class Maker {
  private readonly register = this.app.get(RegisterAccount, { strict: false });
  private readonly add = this.app.get(AddPsychologist, { strict: false });
  private readonly openSchedule = this.app.get(OpenSchedule, { strict: false });
  private readonly setHours = this.app.get(SetWorkingHours, { strict: false });
  private readonly setSettings = this.app.get(SetScheduleSettings, { strict: false });

  constructor(
    private readonly app: INestApplicationContext,
    private readonly passwordHash: string,
  ) {}

  async client(tx: Tx, n: number): Promise<string> {
    const email = `klien-${n}@bukti.test`;
    await this.account(tx, { email, name: `Klien ${n}`, role: 'client' });
    return email;
  }

  async admin(tx: Tx, n: number): Promise<string> {
    const email = `kantor-${n}@bukti.test`;
    await this.account(tx, { email, name: `Petugas ${n}`, role: 'admin' });
    return email;
  }

  /** Every second one also keeps a pause before a session, so that neighbours overlap by halves. */
  async practice(tx: Tx, n: number): Promise<Practice> {
    const email = `psikolog-${n}@bukti.test`;
    const accountId = await this.account(tx, { email, name: `Ahli ${n}`, role: 'psychologist' });
    const { psychologistId, serviceIds } = await this.add.execute(tx, profile(accountId, n));
    const zone = zoneId(ZONE);
    await this.openSchedule.execute(tx, psychologistId, zone);
    const rules = WEEK.map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1440 }));
    await this.setHours.execute(tx, psychologistId, { zone, rules });
    await this.setSettings.execute(tx, psychologistId, {
      bufferBeforeMinutes: n % 2 === 0 ? 10 : 0,
      bufferAfterMinutes: 10,
      noticeHours: 4,
      horizonDays: 365,
      slotStepMinutes: 30,
      ...UNLIMITED,
    });
    const [paid = '', autoConfirmed = '', free = ''] = serviceIds;
    return { psychologistId, email, services: { paid, autoConfirmed, free } };
  }

  private account(tx: Tx, of: { email: string; name: string; role: Role }): Promise<string> {
    return this.register.execute(tx, {
      email: of.email,
      emailVerified: true,
      passwordHash: this.passwordHash,
      name: of.name,
      roles: [of.role],
      duties: of.role === 'admin' ? ['superadmin'] : [],
      timeZone: ZONE,
      language: 'id',
    });
  }
}

function profile(accountId: string, n: number): NewPsychologist {
  const practisingSince = parseCivilDate('2015-03-01');
  if (practisingSince === undefined) throw new RangeError('No such day.');
  return {
    accountId,
    slug: `ahli-${n}`,
    status: 'listed',
    name: `Ahli ${n}`,
    title: 'M.Psi., Psikolog',
    city: 'Jakarta',
    zone: zoneId(ZONE),
    gender: 'female',
    headline: 'Menemani',
    about: 'Mendengarkan.',
    approaches: ['CBT'],
    languages: ['id'],
    practisingSince,
    avatarSvg: null,
    bookableUntil: null,
    categories: [],
    services: [
      service({ name: 'Konsultasi' }),
      service({ name: 'Konsultasi langsung', autoConfirm: true, price: rupiah(150_000) }),
      service({ name: 'Perkenalan', price: rupiah(0) }),
    ],
  };
}

function service(changes: Partial<NewService>): NewService {
  return {
    name: 'Konsultasi',
    description: 'Satu sesi.',
    durationMinutes: 50,
    price: rupiah(250_000),
    modes: ['video'],
    audience: 'individual',
    autoConfirm: false,
    ...changes,
  };
}

const [clients = '0', practices = '0', admins = '0'] = process.argv.slice(2);
const people = await populate(Number(clients), Number(practices), Number(admins));
process.stdout.write(JSON.stringify(people));
process.exit(0);
