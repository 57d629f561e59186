import type { FastifyInstance } from 'fastify';

import { AppClock } from './clock/app-clock.js';
import { clockControl } from './clock/clock-control.js';
import { clockRoutes } from './clock/clock-routes.js';
import type { DemoClock } from './clock/demo-clock.js';
import { shortWib } from './clock/jakarta-time.js';
import type { Settings } from './environment.js';
import { refuseForeign, statusOf } from './http/server.js';
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
  const { settings, stores, gateway, courier, phones } = wiring;
  const { book, clock, mails } = stores;
  const now = () => clock.now();
  server.get('/', (_request, reply) => sendPage(reply, overviewPage(overview(wiring))));
  mailRoutes(server, mails);
  whatsAppRoutes(server, { phones, appUrl: settings.appUrl });
  paymentRoutes(server, { gateway, book, courier, now });
  checkoutRoutes(server, { gateway, now });
  clockRoutes(server, { clock, appClock: new AppClock(settings.appUrl, settings.token) });
}

function providerApi(
  server: FastifyInstance,
  { settings, stores, gateway, phones, ports }: Wiring,
): void {
  const now = () => stores.clock.now();
  const paymentPage = (token: string) =>
    `http://127.0.0.1:${ports.http}/snap/v4/redirection/${token}`;
  server.register(
    (scope, _options, done) => {
      snapApi(scope, { gateway, now, paymentPage });
      done();
    },
    { prefix: '/snap/v1' },
  );
  server.register(
    (scope, _options, done) => {
      coreApi(scope, gateway);
      done();
    },
    { prefix: '/v2' },
  );
  server.register(
    (scope, _options, done) => {
      whatsAppApi(scope, { phones, account: settings.whatsapp });
      done();
    },
    { prefix: '/v23.0' },
  );
}

function controlApi(server: FastifyInstance, { settings, stores, gateway, phones }: Wiring): void {
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
