import { Global, Module } from '@nestjs/common';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { DiskStore } from './disk-store.js';
import { FileLinks } from './file-links.js';
import { FileStore } from './file-store.js';
import { Files } from './files.js';
import { ReceiveUpload } from './receive-upload.js';
import { SendFile } from './send-file.js';
import { SweepFiles } from './sweep-files.js';

@Global()
@Module({
  providers: [
    FileLinks,
    Files,
    ReceiveUpload,
    SendFile,
    SweepFiles,
    {
      provide: FileStore,
      inject: [CONFIG],
      useFactory: ({ filesFolder }: Config) => new DiskStore(filesFolder),
    },
  ],
  exports: [FileLinks, Files, FileStore, ReceiveUpload, SendFile],
})
export class FilesModule {}
