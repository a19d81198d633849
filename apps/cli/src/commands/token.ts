import { belongs, roleNames, roles, type OrganisationKind, type Viewer } from '@termijn/access';
import {
  demonstrationKeyOf,
  demonstrationToken,
  isInventedCode,
  prepareDataFolder,
  readConfiguration,
  type Configuration,
} from '@termijn/adapters';
import { offices } from '@termijn/domain';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { countArgument } from '../arguments';
import { callOf } from '../call';
import { WrongCall } from '../exit';
import { answer } from '../voice';

interface TokenOptions extends Viewer {
  readonly who: string;
  readonly minutes: number;
}

const usualMinutes = 60;

/** As long as somebody stays signed in at the most. */
const minutesMax = 600;

/** `token`: what a program shows to the interface of a demonstration in the place of a sign-in. */
export const tokenCommand = (program: Command): void => {
  program
    .command('token')
    .description('print a token with which a program may use the interface of a demonstration')
    .addOption(new Option('--role <role>', 'in which role').choices(roleNames).makeOptionMandatory())
    .requiredOption('--organisation <code>', 'of which organisation: an NIS code, an office, ggc or service')
    .addOption(
      new Option('--who <code>', 'the code of who acts, which is no name').argParser(whoArgument).default('official-1'),
    )
    .addOption(
      new Option('--minutes <n>', `how long it is good, ${minutesMax} at the most`)
        .argParser(minutesArgument)
        .default(usualMinutes),
    )
    .action(async ({ minutes, ...invented }: TokenOptions, command: Command) => {
      const configuration = readConfiguration(process.env);
      requireDemonstration(configuration);
      requireBelonging(invented);
      await prepareDataFolder(configuration.dataDir);
      const now = new Date();
      const token = await demonstrationToken(
        await demonstrationKeyOf(configuration.dataDir),
        invented,
        now,
        minutes * 60,
      );
      const until = new Date(now.getTime() + minutes * 60_000).toISOString();
      answer(callOf(command).voice, { token, until }, () => [token]);
    });
};

const requireDemonstration = ({ identity }: Configuration): void => {
  if (identity.production)
    throw new WrongCall(
      'TERMIJN_PRODUCTION is on: only the issuers of TERMIJN_ISSUERS give tokens, and none is made here',
    );
  if (!identity.demonstration)
    throw new WrongCall(
      'the demonstration of sign-in is off here, so that nobody takes its tokens; TERMIJN_DEMO_IDENTITY=on turns it on',
    );
};

const kindWords: Readonly<Record<OrganisationKind, string>> = {
  municipality: 'a municipality (an NIS code from 21001 to 21019)',
  office: `an office (${Object.keys(offices).join(', ')})`,
  bon: 'bon',
  ggc: 'ggc',
  service: 'service',
};

const requireBelonging = ({ role, organisation }: Viewer): void => {
  if (belongs({ role, organisation })) return;
  const kinds = roles[role].organisations.map((kind) => kindWords[kind]);
  throw new WrongCall(`--organisation must be one that has the role ${role}: ${kinds.join(', or ')}`);
};

const whoArgument = (text: string): string => {
  if (isInventedCode(text)) return text;
  throw new InvalidArgumentError('Write a code of letters, digits and . _ : - without spaces, 64 at the most.');
};

const minutesArgument = (text: string): number => {
  const minutes = countArgument(text);
  if (minutes <= minutesMax) return minutes;
  throw new InvalidArgumentError(`Write a whole number from 1 to ${minutesMax}.`);
};
