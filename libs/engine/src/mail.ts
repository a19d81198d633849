/** A mail to one person. It exists in memory and at the mail server only; nothing of it may reach a log. */
export interface Mail {
  /** The id of the effect that it fulfils; becomes the Message-ID, so that a repetition can be recognised as one. */
  readonly messageId: string;
  /** The sender as the reader sees it; the driver's own when absent. */
  readonly from?: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

/** Hands mails to the outside world. */
export interface Mailer {
  /** Resolves with a receipt once somebody else is answerable for the mail. Throws `MailNotTaken`. */
  send(mail: Mail): Promise<string>;
  /** Destroys what is still in the house of a mail, if anything. What somebody else has taken is theirs. */
  discard(messageId: string): Promise<void>;
  close(): Promise<void>;
}
