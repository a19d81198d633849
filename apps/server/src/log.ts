import pc from 'picocolors';
import { pino } from 'pino';

/** Facts beside a line of the log: codes and counts, never personal data. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

/** What the server says while it runs. Nobody's name, number or address ever passes here. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

/** What stands between the scheme and the host of a URL: a user, mostly with a password. */
const credentials = /(?<=\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi;

/** A text without the credentials of any URL in it. Messages of drivers quote the address that they could not reach. */
export const scrubbed = (text: string): string => text.replace(credentials, '***@');

const scrubbedFields = (fields: LogFields): LogFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? scrubbed(value) : value]),
  );

/** Lines of JSON for programs that collect logs. */
export const jsonLog = (): Log => {
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (message, fields = {}) => {
      logger.info(scrubbedFields(fields), scrubbed(message));
    },
    warn: (message, fields = {}) => {
      logger.warn(scrubbedFields(fields), scrubbed(message));
    },
    error: (message, fields = {}) => {
      logger.error(scrubbedFields(fields), scrubbed(message));
    },
  };
};

/** Lines for people at a terminal. */
export const terminalLog = (write: (text: string) => void): Log => {
  const line =
    (paint: (text: string) => string) =>
    (message: string, fields: LogFields = {}): void => {
      const details = Object.entries(scrubbedFields(fields)).map(([name, value]) => `${name}=${String(value)}`);
      write(`${paint(scrubbed(message))}${details.length === 0 ? '' : ` ${pc.dim(details.join(' '))}`}\n`);
    };
  return { info: line(String), warn: line(pc.yellow), error: line(pc.red) };
};
