/** The settings of the server, read once from the environment. */
import * as z from 'zod/mini';
import { quote } from '@stem-ecosystems/schema/parse';

export interface Settings {
  /** 0 asks the system for a free one. */
  port: number;
  host: string;
  /** Folder of the database; made when it is missing. */
  dataDir: string;
  /** Submissions and changes of applications that one address may make per minute; 0 = no limit. */
  rateLimitPerMinute: number;
  /** Whether a proxy in front says who asks and by which address, in `X-Forwarded-…` headers. */
  trustProxy: boolean;
}

/** A setting that cannot be used; its message is one sentence for the operator. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const wholeNumber = (limit: number) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,9}$/)),
    z.pipe(
      z.transform((text: string) => Number(text)),
      z.number().check(z.lte(limit)),
    ),
  );

const flag = z.pipe(
  z.enum(['0', '1', 'false', 'true']),
  z.transform((text) => text === '1' || text === 'true'),
);

/** One row per setting: where it goes, what stands in for it when it is unset, and its rule in words. */
const settingTable = {
  PORT: { schema: wholeNumber(65_535), unset: '8080', rule: 'a whole number from 0 to 65535' },
  HOST: {
    schema: z.string().check(z.regex(/^[A-Za-z0-9.:_-]+$/)),
    unset: '127.0.0.1',
    rule: 'an address or host name to listen on, as "127.0.0.1" or "0.0.0.0"',
  },
  STEM_DATA_DIR: {
    schema: z.string().check(z.regex(/^\P{Cc}+$/u)),
    unset: '.data',
    rule: 'the path of a folder',
  },
  STEM_RATE_LIMIT: {
    schema: wholeNumber(1_000_000),
    unset: '30',
    rule: 'a whole number from 0 to 1000000 (requests per minute, 0 = no limit)',
  },
  STEM_TRUST_PROXY: { schema: flag, unset: '0', rule: '"1" or "0"' },
} as const;

type SettingName = keyof typeof settingTable;

/**
 * The settings of an environment. A variable that is empty counts as unset.
 *
 * @throws {SettingsError} for the first one that breaks its rule
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  if (isSet(env['STEM_DATABASE_URL'])) {
    throw new SettingsError(
      'Expected `STEM_DATABASE_URL` to be unset: this version keeps its data in SQLite under `STEM_DATA_DIR`; PostgreSQL comes with a later release.',
    );
  }
  return {
    port: readSetting(env, 'PORT'),
    host: readSetting(env, 'HOST'),
    dataDir: readSetting(env, 'STEM_DATA_DIR'),
    rateLimitPerMinute: readSetting(env, 'STEM_RATE_LIMIT'),
    trustProxy: readSetting(env, 'STEM_TRUST_PROXY'),
  };
}

function readSetting<Name extends SettingName>(
  env: Readonly<Record<string, string | undefined>>,
  name: Name,
): z.infer<(typeof settingTable)[Name]['schema']> {
  const { schema, unset, rule } = settingTable[name];
  const given = env[name];
  const text = isSet(given) ? given.trim() : unset;
  const parsed = z.safeParse(schema, text);
  if (!parsed.success) {
    throw new SettingsError(`Expected \`${name}\` to be ${rule}, got ${quote(text)}.`);
  }
  return parsed.data as z.infer<(typeof settingTable)[Name]['schema']>;
}

function isSet(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
