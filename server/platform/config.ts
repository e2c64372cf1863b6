import ipaddr from 'ipaddr.js';
import type { z } from 'zod';
import type { LogLevel } from './log/log-level';
import { endpointSettings, type Flags, settingsSchema } from './settings';
import { UserError } from './user-error';

/** The endpoint's configuration. Read once at startup; nothing else reads the environment. */
export interface Config {
  /** The address it listens on. */
  host: string;
  /** The port it listens on; 0 for any free one. If unset, 8787 or the next free one. */
  port: number | undefined;
  dataDir: string;
  /** The public URL, if behind a proxy that terminates TLS. */
  publicUrl: string | undefined;
  /** Where reps install the extension, if their team has a place for it. */
  installUrl: string | undefined;
  /** How many of our own proxies are in front of it. */
  proxies: number;
  /** How long `/readyz` announces the stop before connections are refused, in milliseconds. */
  drainNoticeMs: number;
  metricsToken: string | undefined;
  logLevel: LogLevel;
  databaseUrl: string | undefined;
  databaseOwnerUrl: string | undefined;
  /** The mail server for targets that are email addresses, with its login; and the sender. */
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  /** The company's OpenID Connect provider; undefined if people sign in with links only. */
  oidc: OidcConfig | undefined;
  /** The extension's IDs that sign in without a question. */
  extensionIds: readonly string[];
  /** Whether feedback may be sent to addresses in private networks. */
  allowPrivateTargets: boolean;
}

/** How to use an OpenID Connect provider. */
export interface OidcConfig {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  scopes: string;
  /** The claim that lists someone's groups. */
  groupsClaim: string;
  /** The email domains that may sign in; all if empty. */
  domains: readonly string[];
}

/**
 * Reads the configuration from flags and, for those not given, the environment. An empty variable counts as
 * unset.
 *
 * @param isTerminal whether a person reads the log.
 * @throws UserError that lists each invalid value and what is allowed.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = {},
  flags: Flags = {},
  isTerminal = false,
): Config {
  const values = Object.fromEntries(
    endpointSettings.map(({ env: name }) => [name, flags[name] ?? (env[name] || undefined)]),
  );
  const parsed = settingsSchema.safeParse(values);
  if (!parsed.success)
    throw new UserError(parsed.error.issues.map((issue) => describe(issue, values, flags)).join('\n'));
  const { HOST, PUBLIC_URL, INSTALL_URL, TRUST_PROXY, DRAIN_NOTICE, LOG_LEVEL, ...others } = parsed.data;
  if (!isLoopback(HOST) && !PUBLIC_URL && !others.INSECURE) refuseOpenHost(HOST);
  if (others.SMTP_URL && !others.MAIL_FROM) {
    throw new UserError('MAIL_FROM is missing. Set it to the sender of emails, or remove SMTP_URL.');
  }
  if (others.OIDC_ISSUER && !others.OIDC_CLIENT_ID) {
    throw new UserError(
      'OIDC_CLIENT_ID is missing. Set it to the endpoint’s client ID at the provider, or remove OIDC_ISSUER.',
    );
  }
  const proxies = TRUST_PROXY ?? (PUBLIC_URL ? 1 : 0);
  return {
    host: HOST,
    port: others.PORT,
    dataDir: others.DATA_DIR,
    publicUrl: PUBLIC_URL,
    installUrl: INSTALL_URL,
    proxies,
    drainNoticeMs: 1000 * (DRAIN_NOTICE ?? (proxies > 0 ? 5 : 0)),
    metricsToken: others.METRICS_TOKEN,
    logLevel: LOG_LEVEL ?? (isTerminal ? 'warn' : 'info'),
    databaseUrl: others.DATABASE_URL,
    databaseOwnerUrl: others.DATABASE_OWNER_URL,
    smtpUrl: others.SMTP_URL,
    mailFrom: others.MAIL_FROM,
    oidc: toOidc(others),
    extensionIds: others.EXTENSION_IDS,
    allowPrivateTargets: others.ALLOW_PRIVATE_TARGETS,
  };
}

function toOidc(
  settings: Pick<z.infer<typeof settingsSchema>, `OIDC_${string}` & keyof typeof settingsSchema.shape>,
) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = settings;
  if (!issuer || !clientId) return undefined;
  return {
    issuer,
    clientId,
    clientSecret: settings.OIDC_CLIENT_SECRET,
    scopes: settings.OIDC_SCOPES,
    groupsClaim: settings.OIDC_GROUPS_CLAIM,
    domains: settings.OIDC_DOMAINS.map((domain) => domain.toLowerCase()),
  };
}

/** Only the data folder, for commands that call the running endpoint. */
export function readDataDir(env: Readonly<Record<string, string | undefined>>, flag?: string): string {
  return settingsSchema.shape.DATA_DIR.parse(flag ?? (env.DATA_DIR || undefined));
}

function describe(
  { path, message }: z.core.$ZodIssue,
  values: Record<string, unknown>,
  flags: Flags,
): string {
  const setting = endpointSettings.find(({ env }) => env === path[0]);
  if (!setting) return message;
  const name = flags[setting.env] === undefined ? setting.env : `--${setting.flag}`;
  return `${name} is “${withoutPassword(String(values[setting.env]))}”. ${message}`;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || ipaddr.process(host).range() === 'loopback';
}

function refuseOpenHost(host: string): never {
  throw new UserError(
    `HOST is “${host}”, so other computers could reach the endpoint without TLS, and tokens and personal data would cross the network in clear text. Put a proxy with TLS in front of it and set PUBLIC_URL to its https:// address. To listen without TLS anyway, add --insecure.`,
  );
}

function withoutPassword(text: string): string {
  return text.replace(/(:\/\/[^:@/]*:).*@/, '$1…@');
}
