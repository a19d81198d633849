import { MailNotTaken, type Mailer } from '@termijn/engine';
import { createTransport } from 'nodemailer';
import { messageOf } from './message';

/** The mail server, and who the mails are from unless they say otherwise. */
export interface SmtpMailerOptions {
  /** `smtp://` or `smtps://`, with user, password and the settings of nodemailer as parameters. */
  readonly url: string;
  readonly from: string;
}

/** A mail server that does not answer must not hold up the hand that feeds it for longer than this. */
const timeouts = { connectionTimeout: '10000', greetingTimeout: '10000', socketTimeout: '30000' };

const withTimeouts = (address: string): string => {
  const url = new URL(address);
  for (const [name, milliseconds] of Object.entries(timeouts))
    if (!url.searchParams.has(name)) url.searchParams.set(name, milliseconds);
  return url.href;
};

/** Hands mails to a mail server. The receipt is the code of its answer. */
export const smtpMailer = ({ url, from }: SmtpMailerOptions): Mailer => {
  const transport = createTransport(withTimeouts(url));
  return {
    async send(mail) {
      try {
        const { response } = await transport.sendMail(messageOf(mail, from));
        return `smtp ${codeOf(response)}`;
      } catch (error) {
        throw notTaken(error);
      }
    },
    discard: () => Promise.resolve(),
    close() {
      transport.close();
      return Promise.resolve();
    },
  };
};

/** The words after the code are the server's own and may repeat the address. */
const codeOf = (response: string): string => /^\d{3}( \d\.\d{1,3}\.\d{1,3})?/.exec(response)?.[0] ?? '';

/** What is wrong with the mail itself stays wrong; what is wrong with the way to the server may pass. */
const notTaken = (error: unknown): MailNotTaken => {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  const ofTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const forGood = ofTheMail && typeof responseCode === 'number' && responseCode >= 500;
  const known = [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number');
  return new MailNotTaken(!forGood, known.length > 0 ? known.join(' ') : 'no answer');
};
