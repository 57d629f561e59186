import 'reflect-metadata';
import { SummaryController } from '../../../dist/src/modules/notes/http/summary.controller.js';

/** What a client was written after a session is opened to admins who help them. */
Reflect.defineMetadata('on-behalf', true, SummaryController.prototype.get);
