import { Module } from '@nestjs/common';
import { StorageKeyController } from './storage-key.controller.js';
import { StorageKeys } from './storage-keys.js';

@Module({ controllers: [StorageKeyController], providers: [StorageKeys] })
export class BrowserModule {}
