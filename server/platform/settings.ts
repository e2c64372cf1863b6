import { isIP } from 'node:net';
import { z } from 'zod';
import { normalizeEmail } from '../../utils/identity/email';
import { logLevels } from './log/log-level';

/** A setting as users see it. */
interface Setting {
  /** Its flag. Secrets have none, because every user of the machine can see command lines. */
  flag?: string;
  /** The flag's argument; undefined for a switch. */
  takes?: string;
  /** The default, as shown to users. */
  default: string;
  description: string;
}

const descriptions = z.registry<Setting>();

const wholeNumber = (min: number, max: number, hint: string) =>
  z
    .string()
    .regex(/^\d+$/, hint)
    .transform(Number)
    .refine((number) => number >= min && number <= max, hint);
const listOf = <Item extends z.ZodType<string, string>>(item: Item) =>
  z
    .string()
    .transform((text) => text.split(/[,\s]+/).filter(Boolean))
    .pipe(z.array(item));
const onOrOff = z
  .union([z.boolean(), z.enum(['1', 'true', 'on', 'yes', '0', 'false', 'off', 'no'])], 'Use true or false.')
  .transform((value) => value === true || ['1', 'true', 'on', 'yes'].includes(String(value)));
const hasProtocol =
  (...protocols: string[]) =>
  (text: string) =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol);
const postgresUrl = z
  .string()
  .refine(hasProtocol('postgres:', 'postgresql:'), 'Use postgres://user:password@host/database.');

/** The settings as the environment or flags give them, and what each may be. */
export const settingsSchema = z.object({
  HOST: z
    .string()
    .refine((text) => isIP(text) !== 0 || text === 'localhost', 'Use an IP address, such as 0.0.0.0.')
    .default('127.0.0.1')
    .register(descriptions, {
      flag: 'host',
      takes: 'address',
      default: '127.0.0.1',
      description: 'Address to listen on; any address other than loopback needs PUBLIC_URL or INSECURE',
    }),
  PORT: wholeNumber(0, 65_535, 'Use a number from 0 (any free port) to 65535.')
    .optional()
    .register(descriptions, {
      flag: 'port',
      takes: 'number',
      default: '8787, or the next free port',
      description: 'Port to listen on; 0 picks any free port',
    }),
  DATA_DIR: z.string().default('.data/endpoint').register(descriptions, {
    flag: 'data',
    takes: 'folder',
    default: '.data/endpoint',
    description: 'Folder for the embedded database and the socket that commands use',
  }),
  PUBLIC_URL: z
    .string()
    .refine(hasProtocol('https:'), 'It must start with https://, or reps’ browsers will refuse it.')
    .optional()
    .register(descriptions, {
      flag: 'public-url',
      takes: 'url',
      default: 'none',
      description: 'HTTPS address of the proxy in front of the endpoint, used in connection codes and links',
    }),
  INSTALL_URL: z
    .string()
    .refine(hasProtocol('https:', 'http:'), 'It must start with https:// or http://.')
    .optional()
    .register(descriptions, {
      flag: 'install-url',
      takes: 'url',
      default: 'none; the page says to ask IT',
      description: 'Where reps install the extension, such as a store or a page of IT; join links lead there',
    }),
  TRUST_PROXY: wholeNumber(0, 9, 'Use the number of proxies in front of the endpoint, from 0 to 9.')
    .optional()
    .register(descriptions, {
      flag: 'trust-proxy',
      takes: 'number',
      default: '1 with PUBLIC_URL, otherwise 0',
      description: 'Number of proxies in front of the endpoint that append to X-Forwarded-For',
    }),
  DRAIN_NOTICE: wholeNumber(0, 20, 'Use a number of seconds from 0 to 20.')
    .optional()
    .register(descriptions, {
      flag: 'drain-notice',
      takes: 'seconds',
      default: '5 behind a proxy, otherwise 0',
      description:
        'Seconds after SIGTERM that /readyz returns 503 before connections are refused; at most 20',
    }),
  INSECURE: onOrOff.default(false).register(descriptions, {
    flag: 'insecure',
    default: 'off',
    description: 'Listen on HOST without TLS in front; tokens and personal data are sent in clear text',
  }),
  DATABASE_URL: postgresUrl.optional().register(descriptions, {
    default: 'the embedded database',
    description: 'PostgreSQL database to use instead of the embedded one',
  }),
  DATABASE_OWNER_URL: postgresUrl.optional().register(descriptions, {
    default: 'none',
    description: 'PostgreSQL login that creates and migrates the tables at startup',
  }),
  SMTP_URL: z
    .string()
    .refine(
      hasProtocol('smtps:', 'smtp:'),
      'Use smtps://user:password@host or smtp://user:password@host:587.',
    )
    .optional()
    .register(descriptions, {
      default: 'none; targets can’t be email addresses',
      description:
        'Mail server that sends to email targets; smtp:// uses STARTTLS where the server offers it',
    }),
  MAIL_FROM: z
    .string()
    .refine(
      (text) => normalizeEmail(text) !== undefined,
      'Use an address, such as passback@your-company.com.',
    )
    .optional()
    .register(descriptions, {
      flag: 'mail-from',
      takes: 'address',
      default: 'none',
      description: 'Sender of emails; required with SMTP_URL',
    }),
  OIDC_ISSUER: z
    .string()
    .refine(
      hasProtocol('https:', 'http:'),
      'Use the provider’s address, such as https://login.your-company.com.',
    )
    .optional()
    .register(descriptions, {
      flag: 'oidc-issuer',
      takes: 'url',
      default: 'none; people sign in with links',
      description: 'OpenID Connect provider that people sign in with; needs OIDC_CLIENT_ID',
    }),
  OIDC_CLIENT_ID: z.string().optional().register(descriptions, {
    flag: 'oidc-client-id',
    takes: 'id',
    default: 'none',
    description: 'The endpoint’s client ID at the provider',
  }),
  OIDC_CLIENT_SECRET: z.string().optional().register(descriptions, {
    default: 'none; the client is public and uses PKCE only',
    description: 'The endpoint’s client secret at the provider',
  }),
  OIDC_SCOPES: z.string().default('openid profile email offline_access').register(descriptions, {
    flag: 'oidc-scopes',
    takes: 'scopes',
    default: 'openid profile email offline_access',
    description: 'What the endpoint asks the provider for; add the scope that gives groups, if there is one',
  }),
  OIDC_GROUPS_CLAIM: z.string().default('groups').register(descriptions, {
    flag: 'oidc-groups-claim',
    takes: 'name',
    default: 'groups',
    description: 'The claim that lists someone’s groups',
  }),
  OIDC_DOMAINS: listOf(
    z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/, 'Use domains separated by commas, such as your-company.com.'),
  )
    .default([])
    .register(descriptions, {
      flag: 'oidc-domains',
      takes: 'domains',
      default: 'all that the provider lets in',
      description: 'Email domains of people who may sign in, separated by commas',
    }),
  EXTENSION_IDS: listOf(
    z.string().regex(/^[a-p]{32}$|@/, 'Use the IDs that the browser shows, separated by commas.'),
  )
    .default([])
    .register(descriptions, {
      flag: 'extension-ids',
      takes: 'ids',
      default: 'the Firefox add-on’s; others ask the rep to confirm',
      description:
        'IDs of your builds of the extension, which sign in without a question, separated by commas',
    }),
  METRICS_TOKEN: z.string().optional().register(descriptions, {
    default: 'none; /metrics is available only from this machine',
    description: 'Bearer token for /metrics',
  }),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(logLevels, `Use ${logLevels.join(', ')}.`))
    .optional()
    .register(descriptions, {
      flag: 'log-level',
      takes: 'level',
      default: 'info; warn at a terminal',
      description: logLevels.join(', '),
    }),
  ALLOW_PRIVATE_TARGETS: onOrOff.default(false).register(descriptions, {
    flag: 'allow-private-targets',
    default: 'off',
    description: 'Allow webhooks to addresses in private networks',
  }),
});

type SettingName = keyof typeof settingsSchema.shape;

/** Every setting, as listed in `--help` and the docs. */
export const endpointSettings: readonly (Setting & { env: SettingName })[] = settingsSchema
  .keyof()
  .options.map((env) => ({ env, ...requireDescription(env) }));

function requireDescription(env: SettingName): Setting {
  const description = descriptions.get(settingsSchema.shape[env]);
  if (!description) throw new Error(`${env} has no description`);
  return description;
}

/** The flags of a command line, by setting. */
export type Flags = Partial<Record<SettingName, string | boolean>>;
