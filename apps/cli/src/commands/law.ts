import type { Command } from 'commander';
import { callOf } from '../call';
import { printAccess } from '../docs/print-access';
import { printLaw } from '../docs/print-law';
import { printRulebook } from '../docs/print-rulebook';
import { answer } from '../voice';

/** `law print`, `law rulebook` and `law access` */
export const lawCommand = (program: Command): void => {
  const law = program.command('law').description('the law that this build carries out');
  law
    .command('print')
    .description('the table of commands and phases and the refusals, as Markdown')
    .action((_: object, command: Command) => {
      answerPage(command, printLaw());
    });
  law
    .command('rulebook')
    .description('every parameter with its article, its dates and how sure it is, and the open questions, as Markdown')
    .action((_: object, command: Command) => {
      answerPage(command, printRulebook());
    });
  law
    .command('access')
    .description('who may do what, in which files, and which fields are shown to whom, as Markdown')
    .action((_: object, command: Command) => {
      answerPage(command, printAccess());
    });
};

const answerPage = (command: Command, markdown: string): void => {
  answer(callOf(command).voice, { markdown }, () => [markdown.trimEnd()]);
};
