import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { Config } from '../../platform/config';
import type { PostResult } from './post-to-url';

/** An email to some people. */
export interface Mail {
  to: readonly string[];
  subject: string;
  text: string;
  html: string;
  /** The same on every attempt, so that mail programs show a repeated email once. */
  id: string;
}

/** Sends an email. Doesn't throw: servers are expected to fail. Tests replace it. */
export type SendMail = (mail: Mail) => Promise<PostResult>;

/** How long a server may take for each step, in milliseconds. */
const timeoutMs = 15_000;

/** What an admin does if the endpoint can't send email. */
export const noMailMessage =
  'The endpoint can’t send email yet. Set SMTP_URL and MAIL_FROM on the endpoint and restart it.';

/**
 * Sends email through the configured server. Without one, every attempt fails with what to do.
 *
 * @param deadlineMs for all steps together. A delivery's lease is longer.
 */
export function createSendMail({ smtpUrl, mailFrom }: Partial<Config>, deadlineMs = 40_000): SendMail {
  if (!smtpUrl || !mailFrom) return async () => ({ failure: noMailMessage });
  const transport = createTransport(
    {
      url: smtpUrl,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: mailFrom },
  );
  return async ({ to, id, ...mail }) => {
    try {
      const sending = transport.sendMail({ ...mail, to: [...to], messageId: `<${id}@passback>` });
      sending.catch(() => {}); // It may fail after the deadline.
      const sent = await Promise.race([sending, sleep(deadlineMs, undefined, { ref: false })]);
      if (!sent) return { failure: `The mail server didn’t finish within ${deadlineMs / 1000} seconds.` };
      const { rejected, rejectedErrors, response } = sent;
      // The others have it, so another attempt would send it to them again.
      const warning =
        rejected.length > 0
          ? describeRejected(
              rejected.map(String),
              rejectedErrors?.map(({ responseCode }) => responseCode),
            )
          : undefined;
      return { status: 250, text: response, warning };
    } catch (error) {
      return { failure: describeFailure(error) };
    }
  };
}

/** Whom the server refused. A code from 400 to 499 is for the moment, such as greylisting. */
function describeRejected(addresses: readonly string[], codes: readonly (number | undefined)[] = []): string {
  const isForNow = codes.length > 0 && codes.every((code) => code !== undefined && code < 500);
  const who = addresses.join(', ');
  return isForNow
    ? `The mail server didn’t accept it for ${who} at the moment. The others have it, so it isn’t sent again.`
    : `The mail server refused ${who}. Correct or remove ${addresses.length === 1 ? 'the address' : 'these addresses'}.`;
}

function describeFailure(error: unknown): string {
  const { code, response, message = '' } = error as { code?: string; response?: string; message?: string };
  const answer = response ? ` It said: “${response.slice(0, 200)}”.` : '';
  if (code === 'EAUTH') {
    return `The mail server refused the endpoint’s user name or password.${answer} Check SMTP_URL.`;
  }
  if (code === 'EENVELOPE') return `The mail server refused the sender or a recipient.${answer}`;
  if (code === 'EDNS' || code === 'ECONNECTION' || code === 'ESOCKET' || code === 'ETIMEDOUT') {
    return `The mail server in SMTP_URL can’t be reached (${message.slice(0, 200)}).`;
  }
  return `The mail server didn’t accept the email.${answer || ` ${message.slice(0, 200)}`}`;
}
