import { randomUUID } from 'node:crypto';
import type { Platform } from '@termijn/adapters';
import {
  eventWords,
  isMunicipality,
  isOffice,
  refusalWords,
  type ObligationId,
  type ObligationMatter,
  type Tongue,
} from '@termijn/domain';
import type { Actor, Intent, Outcome, Uuid } from '@termijn/engine';
import {
  CorrectIdentity,
  CorrectIdentityHandler,
  DecideObligation,
  DecideObligationHandler,
  PeopleRegister,
  readPerson,
  ShowCase,
  ShowCaseHandler,
} from '@termijn/features';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { jsonFile, type CliAct, type Told } from '../acts/cli-act';
import { controlActs } from '../acts/control.acts';
import { pathActs } from '../acts/path.acts';
import { registerActs } from '../acts/register.acts';
import { reliefActs } from '../acts/relief.acts';
import { caseArgument, onOption } from '../arguments';
import { callOf, type Call } from '../call';
import { followReactions } from '../effects';
import { exitCodes, WrongCall } from '../exit';
import { colon } from '../format';
import { label } from '../labels';
import { withPlatform } from '../session';
import { answer } from '../voice';

/** Every act that is a command with options. */
export const acts: readonly CliAct[] = [...pathActs, ...controlActs, ...reliefActs, ...registerActs];

type Options = Told & { readonly as: Actor };

/** Reads who acts: a role, and the organisation acted for. */
const actorArgument = (text: string): Actor => {
  const [role = '', organisation = role] = text.split(':');
  const who = { who: 'cli', role, organisation };
  if (role === 'municipality' && isMunicipality(organisation)) return who;
  if (role === 'office' && isOffice(organisation)) return who;
  if (text === 'ggc') return who;
  throw new InvalidArgumentError('Write municipality:21009, office:bon or ggc, with the code of yours.');
};

const asOption = (): Option =>
  new Option('--as <whom>', 'who acts: municipality:<NIS code>, office:<office> or ggc')
    .argParser(actorArgument)
    .makeOptionMandatory();

/** `act <act> ID` */
export const actCommand = (program: Command): void => {
  const command = program.command('act').description('record what an official, an office or the GGC did in a case');
  const begin = (name: string, description: string): Command =>
    command
      .command(name)
      .description(description)
      .argument('<id>', 'the id of the case', caseArgument)
      .addOption(onOption().makeOptionMandatory())
      .addOption(asOption());
  for (const one of acts) {
    const sub = begin(one.name, one.description);
    for (const option of one.options) sub.addOption(option);
    sub.action((id: ObligationId, { as, ...told }: Options, called: Command) =>
      perform(id, callOf(called), (platform) => decide(platform, id, one, told, intentOf(platform, as))),
    );
  }
  begin('correct-identity', 'the case was opened for the wrong person')
    .requiredOption('--person <file>', 'a JSON file with the right one: names do not belong in the history of a shell')
    .action((id: ObligationId, { as, on, person }: Options & { readonly person: string }, called: Command) =>
      perform(id, callOf(called), async (platform) => {
        const right = readPerson(await jsonFile(person));
        if (right === undefined) throw new WrongCall(`the file ${person} does not name a person as the interface does`);
        const { eventStore, records, peopleKey } = platform;
        const handler = new CorrectIdentityHandler(eventStore, new PeopleRegister(records, peopleKey));
        return handler.execute(new CorrectIdentity(id, right, on, intentOf(platform, as)));
      }),
    );
};

const intentOf = ({ clock }: Platform, actor: Actor): Intent => {
  const key = randomUUID() as string as Uuid;
  return { key, at: clock.now(), actor, causation: 'cli', correlation: key };
};

const decide = async (
  { eventStore }: Platform,
  id: ObligationId,
  one: CliAct,
  told: Told,
  intent: Intent,
): Promise<Outcome<ObligationMatter>> => {
  const view = await new ShowCaseHandler(eventStore).execute(new ShowCase(id));
  const command = one.commandOf(told, view?.standing ?? { phase: 'unknown' });
  return new DecideObligationHandler(eventStore).execute(new DecideObligation(id, command, intent));
};

/** Performs an act and what follows from it, and says what was recorded, or why the law refuses. */
const perform = async (
  id: ObligationId,
  { voice, finish }: Call,
  work: (platform: Platform) => Promise<Outcome<ObligationMatter>>,
): Promise<void> => {
  const outcome = await withPlatform(async (platform) => {
    const done = await work(platform);
    if (done.outcome === 'recorded' && done.events.length > 0) await followReactions(platform);
    return done;
  });
  if (outcome.outcome === 'recorded') {
    const { revision, events } = outcome;
    answer(voice, { id, revision, recorded: events }, () => linesOf(outcome, voice.tongue));
    return;
  }
  const { refusal } = outcome;
  const words = refusalWords[refusal];
  if (voice.json) answer(voice, { id, refusal, words }, () => []);
  else voice.err(`${label('refused', voice.tongue)}${colon(voice.tongue)} ${words[voice.tongue]}`);
  finish(exitCodes.failed);
};

const linesOf = (
  { events }: Extract<Outcome<ObligationMatter>, { readonly outcome: 'recorded' }>,
  tongue: Tongue,
): readonly string[] =>
  events.length === 0 ? [label('alreadySo', tongue)] : events.map((event) => eventWords(event)[tongue]);
