import { describeConfiguration, readConfiguration } from '@termijn/adapters';
import type { Command } from 'commander';
import { callOf } from '../call';
import { answer } from '../voice';

/** `config show` */
export const configCommand = (program: Command): void => {
  program
    .command('config')
    .description('look at the settings')
    .command('show')
    .description('every setting in effect, with its secrets masked')
    .action((_: unknown, command: Command) => {
      const settings = describeConfiguration(readConfiguration(process.env));
      answer(callOf(command).voice, settings, () =>
        Object.entries(settings).map(([variable, value]) => `${variable}=${value}`),
      );
    });
};
