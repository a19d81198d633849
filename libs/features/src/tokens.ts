/** What the features ask of whoever composes them: one token per port of the machine. */
export const EVENT_STORE = Symbol('EventStore');
export const READ_MODELS = Symbol('ReadModels');
export const RECORDS = Symbol('Records');
export const OUTBOX = Symbol('Outbox');
export const CLOCK = Symbol('Clock');
export const MAILER = Symbol('Mailer');
/** The secret key that turns an identity into a pseudonym. */
export const PSEUDONYM_KEY = Symbol('PseudonymKey');
