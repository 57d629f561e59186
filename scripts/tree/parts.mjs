import { join } from 'node:path';

const { execPath: node } = process;
const vite = ['..', 'node_modules', 'vite', 'bin', 'vite.js'];

/**
 * What is built, from what, into what. Everything under `inputs` decides whether it is stale.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly string[]} inputs files and folders, relative to the root
 * @property {string} output a file the build certainly makes
 * @property {string} folder where the command runs
 * @property {readonly string[]} command
 */

/** @type {readonly Part[]} */
export const PARTS = [
  {
    name: 'server',
    inputs: [
      ...['src', 'sandbox', 'migrations', 'proofs', 'bench'],
      ...['.swcrc', 'nest-cli.json', 'tsconfig.json'],
    ],
    output: 'dist/src/main.js',
    folder: '.',
    command: [node, join('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build'],
  },
  {
    name: 'client-web',
    inputs: ['client-web', 'package-lock.json'],
    output: 'client-web/dist/index.html',
    folder: 'client-web',
    command: [node, join(...vite), 'build', '--logLevel', 'warn'],
  },
  {
    name: 'admin-portal',
    inputs: ['admin-portal', 'package-lock.json'],
    output: 'admin-portal/dist/index.html',
    folder: 'admin-portal',
    command: [node, join(...vite), 'build', '--logLevel', 'warn'],
  },
];
