import type { FastifyInstance } from 'fastify';

import { AppClock } from './clock/app-clock.js';
import { clockControl } from './clock/clock-control.js';
import { clockRoutes } from './clock/clock-routes.js';
import type { DemoClock } from './clock/demo-clock.js';
import { shortWib } from './clock/jakarta-time.js';
import type { Settings } from './environment.js';
import { faultsControl } from './faults/faults-control.js';
import { faultsRoutes } from './faults/faults-routes.js';
import type { Faults } from './faults/faults.js';
import { faultyAnswers } from './faults/faulty-answers.js';
import { refuseForeign, statusOf } from './http/server.js';
import type { MachineTime } from './machine-time.js';
import { mailControl } from './mail/mail-control.js';
import { mailRoutes } from './mail/mail-routes.js';
import type { MailStore } from './mail/mail-store.js';
import type { Book } from './midtrans/book.js';
import { checkoutRoutes } from './midtrans/checkout-routes.js';
import { coreApi } from './midtrans/core-api.js';
import type { Courier } from './midtrans/courier.js';
import { isFailing } from './midtrans/delivery.js';
import type { Gateway } from './midtrans/gateway.js';
import { paymentControl } from './midtrans/payment-control.js';
import { paymentRoutes } from './midtrans/payment-routes.js';
import { snapApi } from './midtrans/snap-api.js';
import { overviewPage, type Overview } from './pages/overview-page.js';
import { pageBasics, sendPage } from './pages/pages.js';
import type { PhoneBook } from './whatsapp/phone-book.js';
import type { Phones } from './whatsapp/phones.js';
import { graphErrorBody, unavailable } from './whatsapp/graph-error.js';
import { whatsAppApi } from './whatsapp/whatsapp-api.js';
import { whatsAppControl } from './whatsapp/whatsapp-control.js';
import { whatsAppRoutes } from './whatsapp/whatsapp-routes.js';

export interface Stores {
  clock: DemoClock;
  book: Book;
  mails: MailStore;
  phoneBook: PhoneBook;
}

export interface Wiring {
  settings: Settings;
  stores: Stores;
  gateway: Gateway;
  courier: Courier;
  faults: Faults;
  machine: MachineTime;
  phones: Phones;
  /** Filled in once the sandbox listens. */
  ports: { http: number; smtp: number };
}

/** Everything the sandbox answers over HTTP. */
export function routes(server: FastifyInstance, wiring: Wiring): void {
  pageBasics(server);
  server.get('/health', () => ({ status: 'ok' }));
  pages(server, wiring);
  providerApi(server, wiring);
  controlApi(server, wiring);
}

function pages(server: FastifyInstance, wiring: Wiring): void {
  const { settings, stores, gateway, courier, faults, phones } = wiring;
  const { book, clock, mails } = stores;
  const now = () => clock.now();
  server.get('/', (_request, reply) => sendPage(reply, overviewPage(overview(wiring))));
  mailRoutes(server, mails);
  whatsAppRoutes(server, { phones, appUrl: settings.appUrl });
  paymentRoutes(server, { gateway, book, courier, now });
  checkoutRoutes(server, { gateway, now });
  faultsRoutes(server, faults);
  clockRoutes(server, { clock, appClock: new AppClock(settings.appUrl, settings.token) });
}

function providerApi(server: FastifyInstance, wiring: Wiring): void {
  const { stores, gateway, ports, machine } = wiring;
  const faults = wiring.faults.midtrans;
  const now = () => stores.clock.now();
  const paymentPage = (token: string) =>
    `http://127.0.0.1:${ports.http}/snap/v4/redirection/${token}`;
  server.register(
    (scope, _options, done) => {
      faultyAnswers(scope, {
        ...{ faults, machine },
        operationOf: () => 'checkout',
        failureBody: () => ({ error_messages: ['Sorry, we encountered internal server error.'] }),
      });
      snapApi(scope, { gateway, now, paymentPage });
      done();
    },
    { prefix: '/snap/v1' },
  );
  server.register(
    (scope, _options, done) => {
      faultyAnswers(scope, {
        ...{ faults, machine },
        operationOf: ({ routeOptions }) => routeOptions.url?.split('/').at(-1) ?? '',
        failureBody: (status) => ({ status_code: String(status) }),
      });
      coreApi(scope, gateway);
      done();
    },
    { prefix: '/v2' },
  );
  whatsAppProvider(server, wiring);
}

function whatsAppProvider(server: FastifyInstance, wiring: Wiring): void {
  const { settings, faults, machine, phones } = wiring;
  server.register(
    (scope, _options, done) => {
      faultyAnswers(scope, {
        ...{ faults: faults.whatsapp, machine },
        operationOf: () => 'messages',
        failureBody: (status) => graphErrorBody(unavailable(status)),
      });
      whatsAppApi(scope, { phones, account: settings.whatsapp });
      done();
    },
    { prefix: '/v23.0' },
  );
}

function controlApi(server: FastifyInstance, wiring: Wiring): void {
  const { settings, stores, gateway, faults, phones } = wiring;
  const { book, clock, mails } = stores;
  server.register(
    (scope, _options, done) => {
      scope.addHook('onRequest', refuseForeign);
      scope.setErrorHandler((error, _request, reply) =>
        reply.code(statusOf(error)).send({ error: 'The request failed.' }),
      );
      mailControl(scope, mails);
      whatsAppControl(scope, { phones, appUrl: settings.appUrl });
      paymentControl(scope, { gateway, book });
      faultsControl(scope, faults);
      clockControl(scope, clock, settings.token);
      done();
    },
    { prefix: '/control' },
  );
}

function overview({ settings, stores, gateway, phones, ports }: Wiring): Overview {
  const transactions = gateway.list();
  return {
    appUrl: settings.appUrl,
    smtpPort: ports.smtp,
    now: shortWib(stores.clock.now()),
    mails: stores.mails.size,
    whatsApps: phones.list().length,
    payments: transactions.length,
    paid: transactions.filter(({ settledAt }) => settledAt !== null).length,
    failingDeliveries: [...stores.book.state.deliveries.values()].filter(isFailing).length,
  };
}
