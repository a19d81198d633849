import type { Command } from 'commander';
import { callOf } from '../call';
import { printLaw } from '../docs/print-law';
import { answer } from '../voice';

/** `law print` */
export const lawCommand = (program: Command): void => {
  program
    .command('law')
    .description('the law that this build carries out')
    .command('print')
    .description('the table of commands and phases, the refusals and every parameter, as Markdown')
    .action((_: object, command: Command) => {
      const markdown = printLaw();
      answer(callOf(command).voice, { markdown }, () => [markdown.trimEnd()]);
    });
};
