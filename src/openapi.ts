import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeApi } from './api-papers/describe-api.js';
import { createHttpApp } from './http-app.js';

const target = process.argv[2] ?? 'openapi/openapi.json';
const app = await createHttpApp({ worker: false, preview: true });
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, `${JSON.stringify(describeApi(app), null, 2)}\n`);
process.exit(0);
