import type { KeySource } from '../../config/key-source.js';
import { readFromCommand } from './key-command.js';
import { readKeyFile, type KeyFileUse } from './key-file.js';
import { masterKeyFrom, type MasterKey } from './master-key.js';

/** How long what a command printed counts as fresh. */
const COMMAND_FRESH_MS = 60_000;

/** Something is wrapped by a version of the master key that the configuration does not have. */
export class UnknownMasterKey extends Error {
  constructor(version: string, cause?: unknown) {
    super(
      `Data keys are wrapped by version ${version} of the master key, which the configuration does not have.`,
      { cause },
    );
  }
}

interface Reader {
  read(): Promise<readonly MasterKey[]>;
  /** How old a reading may be when a new data key is wrapped. */
  readonly freshMs: number;
}

/** All versions of the master key, oldest first. The newest wraps, every one unwraps. */
export class MasterKeys {
  private readAt = performance.now();
  private reading: Promise<void> | undefined;

  private constructor(
    private versions: readonly MasterKey[],
    private readonly reader: Reader,
  ) {}

  /** @throws Error in one sentence when the source has no key. */
  static async open(source: KeySource, use: KeyFileUse): Promise<MasterKeys> {
    const reader = readerOf(source, use);
    return new MasterKeys(atLeastOne(await reader.read()), reader);
  }

  /**
   * Versions that never change, oldest first.
   *
   * @internal for tests
   */
  static of(...versions: readonly MasterKey[]): MasterKeys {
    return new MasterKeys(atLeastOne(versions), {
      read: () => Promise.resolve(versions),
      freshMs: Infinity,
    });
  }

  /** The version that stays the first while newer ones come: for keys derived from it. */
  get first(): MasterKey {
    return only(this.versions[0]);
  }

  get ids(): readonly string[] {
    return this.versions.map(({ id }) => id);
  }

  /** The version to wrap with. Looks into the source again, so that a rotation is noticed. */
  async newest(): Promise<MasterKey> {
    if (performance.now() - this.readAt >= this.reader.freshMs) {
      // A source that is out of reach for a moment keeps nobody from writing.
      await this.readAgain().catch(() => undefined);
    }
    return only(this.versions.at(-1));
  }

  /** @throws UnknownMasterKey when the source does not have it either. */
  async byId(id: string): Promise<MasterKey> {
    const known = this.find(id);
    if (known !== undefined) return known;
    let failure: unknown;
    await this.readAgain().catch((error: unknown) => (failure = error));
    const found = this.find(id);
    if (found === undefined) throw new UnknownMasterKey(id, failure);
    return found;
  }

  private find(id: string): MasterKey | undefined {
    return this.versions.find((version) => version.id === id);
  }

  /** Whoever asks while a reading is under way waits for that one. */
  private readAgain(): Promise<void> {
    this.reading ??= this.readOnce().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async readOnce(): Promise<void> {
    this.versions = atLeastOne(await this.reader.read());
    this.readAt = performance.now();
  }
}

function readerOf(source: KeySource, use: KeyFileUse): Reader {
  switch (source.kind) {
    case 'file':
      return { read: () => Promise.resolve(readKeyFile(source.file, use)), freshMs: 0 };
    case 'environment': {
      const versions = keysIn(source.versions);
      return { read: () => Promise.resolve(versions), freshMs: Infinity };
    }
    case 'command':
      return { read: () => readFromCommand(source.executable), freshMs: COMMAND_FRESH_MS };
  }
}

function keysIn(text: string): MasterKey[] {
  return text.split(',').map((part, index) => {
    const master = masterKeyFrom(part.trim());
    if (master === undefined) {
      throw new Error(`KEY_VERSIONS: number ${index + 1} is not 32 random bytes in base64.`);
    }
    return master;
  });
}

function atLeastOne(versions: readonly MasterKey[]): readonly MasterKey[] {
  if (versions.length === 0) throw new Error('The source of the master key has no version of it.');
  return versions;
}

function only(master: MasterKey | undefined): MasterKey {
  if (master === undefined) throw new Error('There is no master key.');
  return master;
}
