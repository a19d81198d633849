import { requireSoundRulebook } from '@termijn/features';
import { Command, Option } from 'commander';
import pc from 'picocolors';
import { actCommand } from './commands/act';
import { caseCommand, deadlineCommand } from './commands/case';
import { clockCommand } from './commands/clock';
import { configCommand } from './commands/config';
import { dossierCommand } from './commands/dossier';
import { figuresCommand } from './commands/figures';
import { importCommand } from './commands/import';
import { lawCommand } from './commands/law';
import { officeCommand } from './commands/office';
import { peopleCommand } from './commands/people';
import { planCommand } from './commands/plan';
import { projectionCommand, replayCommand } from './commands/projection';
import { sanctionCommand } from './commands/sanction';
import { seedCommand } from './commands/seed';
import { tokenCommand } from './commands/token';
import { verifierCommand } from './commands/verifier';
import { verifyCommand } from './commands/verify';
import { verifyDossierCommand } from './commands/verify-dossier';
import { witnessCommand } from './commands/witness';
import { worklistCommand } from './commands/worklist';
import { enterFile, leadsToFile } from './entry';
import { exitCodes } from './exit';
import { actingOption, requireDoor } from './gate';
import { enterBy } from './session';

const footer = `
Exit codes: ${exitCodes.done} done, ${exitCodes.failed} wrong call or failure, ${exitCodes.inputErrors} the input had errors, ${exitCodes.integrity} log and tables do not agree.
Settings come from the environment: DATABASE_URL, TERMIJN_DATA and the others of the server.`;

/** All commands. Nothing happens before it is given arguments. */
export const termijn = (): Command => {
  const program = new Command('termijn')
    .description("the operator's bench of Termijn")
    .addOption(new Option('--json', 'one JSON document on standard output instead of text for people'))
    .addOption(new Option('--lang <language>', 'the language of the answer').choices(['nl', 'fr', 'en']).default('en'))
    .addOption(actingOption())
    .addHelpText('after', footer)
    .configureOutput({
      outputError: (text, write) => {
        write(text.replace(/^error:/, pc.red('termijn:')));
      },
    })
    .showHelpAfterError('(add --help for what can be called)')
    .hook('preAction', (_, called) => {
      requireSoundRulebook();
      requireDoor(called, leadsToFile(called));
      enterBy((platform) => enterFile(platform, called));
    })
    .exitOverride();
  const all = [
    importCommand,
    figuresCommand,
    caseCommand,
    actCommand,
    deadlineCommand,
    worklistCommand,
    planCommand,
    officeCommand,
    sanctionCommand,
    dossierCommand,
    replayCommand,
    projectionCommand,
    verifyCommand,
    verifyDossierCommand,
    verifierCommand,
    witnessCommand,
    peopleCommand,
    seedCommand,
    clockCommand,
    lawCommand,
    configCommand,
    tokenCommand,
  ];
  for (const add of all) add(program);
  return program;
};
