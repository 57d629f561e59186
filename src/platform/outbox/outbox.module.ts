import { Global, Module } from '@nestjs/common';
import { OutboxDelivery } from './outbox-delivery.js';
import { Outbox } from './outbox.js';

@Global()
@Module({ providers: [Outbox, OutboxDelivery], exports: [Outbox, OutboxDelivery] })
export class OutboxModule {}
