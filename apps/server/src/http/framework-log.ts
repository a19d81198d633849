import type { LoggerService } from '@nestjs/common';
import type { Log } from '../log';

/** What the framework says of itself: its complaints are passed on, its small talk is not. */
export const frameworkLog = (log: Log): LoggerService => ({
  log: () => undefined,
  warn: (message: unknown) => {
    log.warn(String(message));
  },
  error: (message: unknown) => {
    log.error(String(message));
  },
});
