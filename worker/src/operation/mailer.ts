import type { Mailer } from '../mailer.ts';
import type { Config } from './config.ts';

/** A mail server that does not answer is given up, so that nobody waits for a letter that is not coming. */
const TIMEOUT_MS = 10_000;

/** Sends by the mail server of the operator, if there is one. nodemailer is loaded with the first letter. */
export function createMailer({ smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>): Mailer | undefined {
  if (smtpUrl === undefined) return undefined;
  const from = mailFrom ?? `otklik@${new URL(smtpUrl).hostname}`;
  return {
    async send(letter) {
      const { createTransport } = await import('nodemailer');
      const timeouts = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
      const transport = createTransport({ url: smtpUrl, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
      try {
        await transport.sendMail({ from, ...letter });
      } finally {
        transport.close();
      }
    },
  };
}
