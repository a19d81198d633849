export { type ReadMail } from './eml';
export { mailboxMailer, type Mailbox, type MailboxOptions, type StoredMail } from './mailbox-mailer';
export { smtpMailer, type SmtpMailerOptions } from './smtp-mailer';
