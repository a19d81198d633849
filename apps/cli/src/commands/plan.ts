import { randomUUID } from 'node:crypto';
import type { Platform } from '@termijn/adapters';
import {
  actionKinds,
  actionStageWords,
  planEventWords,
  planIdOf,
  planPhaseWords,
  planRefusalWords,
  type PlanCommand,
  type PlanId,
  type Territory,
} from '@termijn/domain';
import type { Actor, Instant, Uuid } from '@termijn/engine';
import {
  catchUpReadModels,
  DecidePlan,
  DecidePlanHandler,
  effectDays,
  FindActions,
  FindActionsHandler,
  ListPlans,
  ListPlansHandler,
  MeasureEffect,
  MeasureEffectHandler,
  planTimelineOf,
  ShowPlan,
  ShowPlanHandler,
  type ActionFilter,
  type PlanFilter,
} from '@termijn/features';
import type { Day } from '@termijn/kernel';
import { Option, type Command } from 'commander';
import pc from 'picocolors';
import { countArgument, dayArgument, knownAtOption, onOption } from '../arguments';
import { callOf, type Call } from '../call';
import { exitCodes, WrongCall } from '../exit';
import { label } from '../labels';
import { actionArgument, planArgument, roundArgument, staffArgument, territoryArgument } from '../plans/plan-arguments';
import { actionListLines, boardLines, effectLines, planLines } from '../plans/plan-lines';
import { planSteps } from '../plans/plan-steps';
import { withPlatform } from '../session';
import { answer } from '../voice';

/** Only the outreach staff of Bon keep plans, so nobody has to say so. */
const outreach: Actor = { who: 'cli', role: 'outreach', organisation: 'bon' };
const actionsShown = 50;
const byId = ['<id>', 'the id of the plan, as 21014-1 or region-1', planArgument] as const;
const territoryOption = (): Option =>
  new Option('--territory <code>', 'a NIS code, a name, or region').argParser(territoryArgument);

/** `plan list`, `plan show`, `plan actions`, `plan effect`, `plan propose` and a command for every step. */
export const planCommand = (program: Command): void => {
  const plan = program.command('plan').description('recruitment plans: look at them, and record what was done');
  listCommand(plan);
  showCommand(plan);
  actionsCommand(plan);
  effectCommand(plan);
  proposeCommand(plan);
  for (const { name, description, options, commandOf } of planSteps) {
    const sub = plan
      .command(name)
      .description(description)
      .argument(...byId);
    sub.addOption(onOption().makeOptionMandatory());
    for (const option of options) sub.addOption(option);
    sub.action((id: PlanId, told: { readonly on: Day }, called: Command) =>
      perform(id, commandOf(told), callOf(called)),
    );
  }
};

const listCommand = (plan: Command): void => {
  plan
    .command('list')
    .description('every plan by territory and round')
    .addOption(territoryOption())
    .addOption(new Option('--phase <phase>', 'where the plan stands').choices(Object.keys(planPhaseWords)))
    .action(async (filter: PlanFilter, command: Command) => {
      const { voice } = callOf(command);
      const plans = await withPlatform(async (platform) => {
        await catchUpReadModels(platform);
        return new ListPlansHandler(platform.readModels).execute(new ListPlans(filter));
      });
      answer(voice, { plans }, () => boardLines(plans, voice.tongue));
    });
};

const showCommand = (plan: Command): void => {
  plan
    .command('show')
    .description('where a plan stands and how it came there')
    .argument(...byId)
    .addOption(new Option('--as-of <day>', 'as it stood on that day').argParser(dayArgument))
    .addOption(knownAtOption())
    .action(
      async (id: PlanId, { asOf, knownAt }: { readonly asOf?: Day; readonly knownAt?: Instant }, command: Command) => {
        const { voice } = callOf(command);
        const cut = { ...(asOf !== undefined && { on: asOf }), ...(knownAt !== undefined && { knownAt }) };
        const view = await withPlatform(({ eventStore }) =>
          new ShowPlanHandler(eventStore).execute(new ShowPlan(id, cut)),
        );
        if (view === undefined) throw new WrongCall(`there is no plan ${id}, or nothing of it counted by then`);
        const timeline = planTimelineOf(view.facts);
        const { standing, deadlines, revision } = view;
        answer(voice, { id, revision, standing, deadlines, timeline }, () => planLines(view, timeline, voice.tongue));
      },
    );
};

const actionsCommand = (plan: Command): void => {
  plan
    .command('actions')
    .description('what the outreach staff have to do, soonest last day first')
    .addOption(territoryOption())
    .addOption(new Option('--plan <id>', 'only of this plan').argParser(planArgument))
    .addOption(new Option('--owner <code>', 'who sees to it, as outreach-2').argParser(staffArgument))
    .addOption(new Option('--stage <stage>', 'where the action stands').choices(Object.keys(actionStageWords)))
    .addOption(new Option('--kind <kind>', 'what is done').choices([...actionKinds]))
    .addOption(new Option('--due-before <day>', 'only last days before this one').argParser(dayArgument))
    .addOption(new Option('--overdue', 'only actions whose last day has passed'))
    .addOption(new Option('--limit <count>', 'the most to list').argParser(countArgument).default(actionsShown))
    .action(async ({ limit, ...filter }: ActionFilter & { readonly limit: number }, command: Command) => {
      const { voice } = callOf(command);
      const found = await withPlatform(async (platform) => {
        await catchUpReadModels(platform);
        const today = platform.clock.today();
        const page = await new FindActionsHandler(platform.readModels).execute(new FindActions(filter, today, limit));
        return { today, entries: page.entries, more: page.next !== undefined };
      });
      answer(voice, found, () => actionListLines(found.entries, found.more, voice.tongue));
    });
};

const effectCommand = (plan: Command): void => {
  plan
    .command('effect')
    .description('the registrations before and after an action; a difference proves no cause')
    .argument(...byId)
    .argument('<action>', 'the number of the action', actionArgument)
    .addOption(
      new Option('--days <count>', 'how many days on either side').argParser(countArgument).default(effectDays.default),
    )
    .action(async (id: PlanId, action: number, { days }: { readonly days: number }, command: Command) => {
      const { voice, finish } = callOf(command);
      const effect = await withPlatform(async (platform) => {
        await catchUpReadModels(platform);
        const { readModels, clock } = platform;
        return new MeasureEffectHandler(readModels, clock).execute(new MeasureEffect(id, action, days));
      });
      if (typeof effect === 'string') {
        refuse(id, effect, { voice, finish });
        return;
      }
      answer(voice, effect, () => effectLines(effect, voice.tongue));
    });
};

const proposeCommand = (plan: Command): void => {
  plan
    .command('propose')
    .description('lay a plan before a municipality, or before all of them')
    .argument('<territory>', 'a NIS code, a name, or region', territoryArgument)
    .addOption(new Option('--round <number>', 'which round of talks').argParser(roundArgument).default(1))
    .addOption(onOption().makeOptionMandatory())
    .action((territory: Territory, { round, on }: { readonly round: number; readonly on: Day }, command: Command) =>
      perform(planIdOf(territory, round), { type: 'ProposePlan', territory, round, on }, callOf(command)),
    );
};

/** Asks the law, and says what was recorded or why the law refuses. */
const perform = async (id: PlanId, command: PlanCommand, { voice, finish }: Call): Promise<void> => {
  const outcome = await withPlatform(({ eventStore, clock }: Platform) => {
    const key = randomUUID() as string as Uuid;
    const intent = { key, at: clock.now(), actor: outreach, causation: 'cli', correlation: key };
    return new DecidePlanHandler(eventStore).execute(new DecidePlan(id, command, intent));
  });
  if (outcome.outcome === 'refused') {
    refuse(id, outcome.refusal, { voice, finish });
    return;
  }
  const { revision, events } = outcome;
  answer(voice, { id, revision, recorded: events }, () =>
    events.length === 0
      ? [label('alreadySo', voice.tongue)]
      : events.map((event) => planEventWords(event)[voice.tongue]),
  );
};

const refuse = (id: PlanId, refusal: keyof typeof planRefusalWords, { voice, finish }: Call): void => {
  const words = planRefusalWords[refusal];
  if (voice.json) answer(voice, { id, refusal, words }, () => []);
  else voice.err(`${pc.red('termijn:')} ${words[voice.tongue]}`);
  finish(exitCodes.failed);
};
