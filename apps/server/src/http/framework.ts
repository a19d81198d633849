import type { LoggerService, NestApplicationOptions } from '@nestjs/common';
import type { Log } from '../log';

/** What the framework says of itself: its complaints are passed on, its small talk is not. */
const frameworkLog = (log: Log): LoggerService => ({
  log: () => undefined,
  warn: (message: unknown) => {
    log.warn(String(message));
  },
  error: (message: unknown) => {
    log.error(String(message));
  },
});

/** How the framework is started: it neither reads bodies in ways of its own nor ends the process. */
export const frameworkOptions = (log: Log): NestApplicationOptions =>
  // The framework declares these options as a class and means an object.

  ({ logger: frameworkLog(log), bodyParser: false, abortOnError: false });
