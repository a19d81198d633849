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

/** Lines of JSON for programs that collect logs. */
export const jsonLog = (): Log => {
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (message, fields = {}) => {
      logger.info(fields, message);
    },
    warn: (message, fields = {}) => {
      logger.warn(fields, message);
    },
    error: (message, fields = {}) => {
      logger.error(fields, message);
    },
  };
};

/** Lines for people at a terminal. */
export const terminalLog = (write: (text: string) => void): Log => {
  const line =
    (paint: (text: string) => string) =>
    (message: string, fields: LogFields = {}): void => {
      const details = Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`);
      write(`${paint(message)}${details.length === 0 ? '' : ` ${pc.dim(details.join(' '))}`}\n`);
    };
  return { info: line(String), warn: line(pc.yellow), error: line(pc.red) };
};
