import { randomUUID } from 'node:crypto';
import { rowsFor } from '@termijn/access';
import type { Platform } from '@termijn/adapters';
import {
  sanctionEventWords,
  sanctionPhaseWords,
  sanctionRefusalWords,
  type Municipality,
  type ObligationId,
  type SanctionId,
  type SanctionRefusal,
} from '@termijn/domain';
import type { Instant, Uuid } from '@termijn/engine';
import {
  catchUpReadModels,
  DecideSanction,
  DecideSanctionHandler,
  FindSanctions,
  FindSanctionsHandler,
  sanctionStepWords,
  sanctionTimelineOf,
  sanctionWaitingForWords,
  ShowSanction,
  ShowSanctionHandler,
  termsOfSanction,
  type SanctionFilter,
  type SanctionWish,
} from '@termijn/features';
import type { Day } from '@termijn/kernel';
import { Option, type Command } from 'commander';
import { caseArgument, countArgument, dayArgument, knownAtOption, municipalityArgument, onOption } from '../arguments';
import { callOf, type Call } from '../call';
import { followReactions } from '../effects';
import { exitCodes, WrongCall } from '../exit';
import { colon } from '../format';
import { actingIn } from '../gate';
import { label } from '../labels';
import { officialArgument, sanctionArgument } from '../sanctions/sanction-arguments';
import { sanctionLines, sanctionListLines } from '../sanctions/sanction-lines';
import { sanctionSteps } from '../sanctions/sanction-steps';
import { withPlatform } from '../session';
import { answer } from '../voice';

const sanctionsShown = 50;
const byId = ['<id>', 'the id of the procedure', sanctionArgument] as const;

type Told = Readonly<Record<string, unknown>> & { readonly on: Day; readonly as: string };

/** `sanction list`, `sanction show` and a command for every step. */
export const sanctionCommand = (program: Command): void => {
  const sanction = program.command('sanction').description('the procedures of the GGC: look at them, and take a step');
  listCommand(sanction);
  showCommand(sanction);
  for (const { name, description, options, wishOf } of sanctionSteps) {
    const sub = sanction
      .command(name)
      .description(description)
      .argument(...byId);
    sub.addOption(
      new Option('--as <official>', 'the code of the official who takes the step')
        .argParser(officialArgument)
        .makeOptionMandatory(),
    );
    sub.addOption(onOption().makeOptionMandatory());
    for (const option of options) sub.addOption(option);
    sub.action((id: SanctionId, { as, ...told }: Told, called: Command) =>
      perform(id, wishOf(told), as, callOf(called)),
    );
  }
};

interface ListOptions {
  readonly municipality?: Municipality;
  readonly case?: ObligationId;
  readonly phase?: string;
  readonly step?: keyof typeof sanctionStepWords;
  readonly waitingFor?: keyof typeof sanctionWaitingForWords;
  readonly language?: string;
  readonly flagged?: true;
  readonly closedToo?: true;
  readonly limit: number;
}

const listCommand = (sanction: Command): void => {
  sanction
    .command('list')
    .description('the worklist of the GGC, soonest legal day first')
    .addOption(new Option('--municipality <code>', 'a NIS code or a name').argParser(municipalityArgument))
    .addOption(new Option('--case <id>', 'only on this case').argParser(caseArgument))
    .addOption(new Option('--phase <phase>', 'where it stands').choices(Object.keys(sanctionPhaseWords)))
    .addOption(new Option('--step <step>', 'what it waits for').choices(Object.keys(sanctionStepWords)))
    .addOption(new Option('--waiting-for <whom>', 'who has to move').choices(Object.keys(sanctionWaitingForWords)))
    .addOption(new Option('--language <language>', 'the language of the person').choices(['nl', 'fr', 'unknown']))
    .addOption(new Option('--flagged', 'only those whose file changed and that wait for an official'))
    .addOption(new Option('--closed-too', 'those that are closed as well'))
    .addOption(new Option('--limit <count>', 'the most to list').argParser(countArgument).default(sanctionsShown))
    .action(async ({ limit, case: obligation, ...others }: ListOptions, command: Command) => {
      const { voice } = callOf(command);
      const filter: SanctionFilter = { ...others, ...(obligation !== undefined && { obligation }) };
      const found = await withPlatform(async (platform) => {
        await catchUpReadModels(platform);
        const today = platform.clock.today();
        const viewer = actingIn(command);
        const rows = viewer === undefined ? ({ rows: 'all' } as const) : rowsFor(viewer, 'procedure');
        const asked = new FindSanctions(rows, filter, today, limit);
        const { entries, next } = await new FindSanctionsHandler(platform.readModels).execute(asked);
        return { today, entries, more: next !== undefined };
      });
      answer(voice, found, () => sanctionListLines(found.entries, found.more, voice.tongue));
    });
};

interface LookOptions {
  readonly asOf?: Day;
  readonly knownAt?: Instant;
}

const showCommand = (sanction: Command): void => {
  sanction
    .command('show')
    .description('where a procedure stands and how it came there; names nobody')
    .argument(...byId)
    .addOption(new Option('--as-of <day>', 'as it stood on that legal day').argParser(dayArgument))
    .addOption(knownAtOption())
    .action(async (id: SanctionId, { asOf, knownAt }: LookOptions, command: Command) => {
      const { voice } = callOf(command);
      const cut = { ...(asOf !== undefined && { on: asOf }), ...(knownAt !== undefined && { knownAt }) };
      const view = await withPlatform(({ eventStore }) =>
        new ShowSanctionHandler(eventStore).execute(new ShowSanction(id, cut)),
      );
      if (view === undefined) throw new WrongCall(`there is no procedure ${id}, or nothing of it counted by then`);
      const { standing, deadlines, revision, facts } = view;
      const [timeline, terms] = [sanctionTimelineOf(facts), termsOfSanction(facts)];
      answer(voice, { id, revision, standing, deadlines, timeline, terms }, () =>
        sanctionLines(view, timeline, terms, voice.tongue),
      );
    });
};

/** Asks the law, and says what was recorded or why the law refuses. What follows elsewhere is seen to as well. */
const perform = async (id: SanctionId, wish: SanctionWish, who: string, { voice, finish }: Call): Promise<void> => {
  const outcome = await withPlatform(async (platform: Platform) => {
    const { eventStore, clock } = platform;
    const key = randomUUID() as string as Uuid;
    const actor = { who, role: 'ggc', organisation: 'ggc' };
    const intent = { key, at: clock.now(), actor, causation: 'cli', correlation: key };
    const decided = await new DecideSanctionHandler(eventStore).execute(new DecideSanction(id, wish, intent));
    await followReactions(platform);
    return decided;
  });
  if (outcome.outcome === 'refused') {
    refuse(id, outcome.refusal, { voice, finish });
    return;
  }
  const { revision, events } = outcome;
  answer(voice, { id, revision, recorded: events }, () =>
    events.length === 0
      ? [label('alreadySo', voice.tongue)]
      : events.map((event) => sanctionEventWords(event)[voice.tongue]),
  );
};

const refuse = (id: SanctionId, refusal: SanctionRefusal, { voice, finish }: Call): void => {
  const words = sanctionRefusalWords[refusal];
  if (voice.json) answer(voice, { id, refusal, words }, () => []);
  else voice.err(`${label('refused', voice.tongue)}${colon(voice.tongue)} ${words[voice.tongue]}`);
  finish(exitCodes.failed);
};
