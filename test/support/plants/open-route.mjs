import 'reflect-metadata';
import { AdminTransactionsController } from '../../../dist/src/modules/payments/http/admin-transactions.controller.js';

/** Payments, for finance alone, are opened to whoever is signed in: a decorator copied in haste. */
Reflect.defineMetadata('access', 'signed-in', AdminTransactionsController.prototype.list);
