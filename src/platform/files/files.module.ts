import { Global, Module } from '@nestjs/common';
import { CONFIG } from '../../config/config.module.js';
import type { Config } from '../../config/config.js';
import { FileLinks } from './file-links.js';
import { FileStore } from './file-store.js';
import { Files } from './files.js';
import { openStore } from './open-store.js';
import { ReceiveUpload } from './receive-upload.js';
import { ClamdScanner } from './scanning/clamd-scanner.js';
import { JudgeFile } from './scanning/judge-file.js';
import { SweepQuarantine } from './scanning/sweep-quarantine.js';
import { NoScanner, VirusScanner } from './scanning/virus-scanner.js';
import { SendFile } from './send-file.js';
import { SweepFiles } from './sweep-files.js';

@Global()
@Module({
  providers: [
    FileLinks,
    Files,
    JudgeFile,
    ReceiveUpload,
    SendFile,
    SweepFiles,
    SweepQuarantine,
    {
      provide: FileStore,
      inject: [CONFIG],
      useFactory: ({ files }: Config) => openStore(files),
    },
    {
      provide: VirusScanner,
      inject: [CONFIG],
      useFactory: ({ clamd }: Config) =>
        clamd === null ? new NoScanner() : new ClamdScanner(clamd),
    },
  ],
  exports: [FileLinks, Files, FileStore, ReceiveUpload, SendFile],
})
export class FilesModule {}
