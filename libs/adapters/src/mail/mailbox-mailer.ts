import { randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mailer } from '@termijn/engine';
import { createTransport } from 'nodemailer';
import { readEml, type ReadMail } from './eml';
import { messageOf } from './message';

/** The folder of the mailbox, and who the mails are from unless they say otherwise. */
export interface MailboxOptions {
  readonly folder: string;
  readonly from: string;
}

/** A mail in the mailbox. */
export interface StoredMail extends ReadMail {
  readonly messageId: string;
}

/** A mailer that delivers to a folder, for offices that want to see their mails before there is a mail server. */
export interface Mailbox extends Mailer {
  /** The newest mails. */
  list(limit: number): Promise<readonly StoredMail[]>;
  read(messageId: string): Promise<StoredMail | undefined>;
}

/**
 * Keeps every mail as an `.eml` file that any mail program opens. The file is named by the id of the mail: a mail that is
 * sent again is found there and left as it is. A file is complete or absent, whenever the process dies.
 */
export const mailboxMailer = ({ folder, from }: MailboxOptions): Mailbox => {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });

  const read = async (messageId: string): Promise<StoredMail | undefined> => {
    try {
      return { messageId, ...readEml(await readFile(join(folder, fileOf(messageId)), 'utf8')) };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };

  return {
    async send(mail) {
      const name = fileOf(mail.messageId);
      const file = join(folder, name);
      const known = await access(file).then(
        () => true,
        () => false,
      );
      if (!known) {
        const { message } = await composer.sendMail(messageOf(mail, from));
        await mkdir(folder, { recursive: true });
        const draft = join(folder, `.${randomUUID()}`);
        await writeFile(draft, message as Buffer, { flush: true });
        await rename(draft, file);
      }
      return `mailbox ${name}`;
    },
    read,
    discard: (messageId) => rm(join(folder, fileOf(messageId)), { force: true }),
    async list(limit) {
      const names = await namesIn(folder);
      const dated = await Promise.all(
        names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
      );
      const newest = dated.sort((one, other) => other.at - one.at).slice(0, limit);
      const mails = await Promise.all(newest.map(({ name }) => read(name.slice(0, -suffix.length))));
      return mails.filter((mail) => mail !== undefined);
    },
    close() {
      composer.close();
      return Promise.resolve();
    },
  };
};

const suffix = '.eml';

/** The id becomes the name of a file, so it must not lead anywhere else. */
const fileOf = (messageId: string): string => {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/.test(messageId)) throw new RangeError('the id of a mail is not a file name');
  return `${messageId}${suffix}`;
};

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(suffix));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};
