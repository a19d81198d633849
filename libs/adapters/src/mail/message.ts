import type { Mail } from '@termijn/engine';

/** The host part of an address, with or without a name before it. */
const hostOf = (address: string): string => /@([^\s<>@]+)>?$/.exec(address)?.[1] ?? 'localhost';

/**
 * A mail as nodemailer wants it. The Message-ID depends on the mail alone: every system on its way may recognise a
 * repetition by it. Files and addresses in the web are never read into a mail.
 */
export const messageOf = (mail: Mail, defaultFrom: string) => {
  const from = mail.from ?? defaultFrom;
  return {
    messageId: `<${mail.messageId}@${hostOf(from)}>`,
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    ...(mail.html !== undefined && { html: mail.html }),
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
  } as const;
};
