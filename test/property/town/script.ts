import fc from 'fast-check';
import type { ObligationCommand, PersonRef, SanctionCommand } from '@termijn/domain';
import { obligationIdOf, type SanctionWish } from '@termijn/features';
import { day, plusDays, type Day } from '@termijn/kernel';
import {
  anyBurdenedLife,
  anyLife,
  anySanctionLife,
  anySlip,
  correctionOf,
  obligationExamples,
  sanctionExamples,
  type Slip,
} from '@termijn/testkit';
import { Town, townsfolk } from './town';

/** What happens next in the town. Whose life or procedure goes on is told by the number of the person. */
type Turn =
  | {
      readonly kind: 'live';
      readonly person: number;
      readonly steps: number;
      readonly role: string;
      readonly twice: boolean;
    }
  | {
      readonly kind: 'pursue';
      readonly person: number;
      readonly steps: number;
      readonly role: string;
      readonly gap: number;
      /** Whether the reactions to what happened before were there in time. */
      readonly isPrompt: boolean;
    }
  | { readonly kind: 'correct'; readonly person: number; readonly slip: Slip }
  | { readonly kind: 'relieve'; readonly person: number; readonly relief: keyof typeof reliefs }
  | { readonly kind: 'misfile'; readonly person: number; readonly other: number }
  | { readonly kind: 'react'; readonly limit: number; readonly anew: boolean; readonly again: boolean }
  | { readonly kind: 'wait'; readonly days: number; readonly knock: boolean };

/** What may lighten a duty while a procedure rests on it. */
const reliefs = {
  suspend: (on: Day) =>
    ({
      type: 'GrantSuspension',
      reason: 'interruption-of-stay',
      proof: 'register',
      via: 'register',
      until: 'open',
      on,
    }) as const,
  resume: (on: Day) => ({ type: 'EndSuspension', on }) as const,
  ask: (on: Day) => ({ type: 'RequestExemption', ground: 'belgian-diploma', on }) as const,
  refuse: (on: Day) => ({ type: 'RefuseExemption', reason: 'proof-missing', on }) as const,
  release: (on: Day) =>
    ({ type: 'GrantExemption', ground: 'belgian-diploma', proof: 'diploma', via: 'counter', on }) as const,
};

/** Everything that will happen in a town, before it is known what the law says to it. */
export interface Script {
  readonly lives: readonly (readonly ObligationCommand[])[];
  readonly procedures: readonly (readonly SanctionCommand[])[];
  readonly turns: readonly Turn[];
}

/** Mostly whoever is competent, now and then somebody else. */
const anyRole = fc.oneof(
  { weight: 9, arbitrary: fc.constant('competent') },
  { weight: 1, arbitrary: fc.constantFrom('municipality', 'office', 'ggc', 'outreach', 'system', 'passer-by') },
);
const anyone = fc.nat({ max: townsfolk.length - 1 });

const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('live' as const),
      person: anyone,
      steps: fc.integer({ min: 2, max: 8 }),
      role: anyRole,
      twice: fc.boolean(),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('pursue' as const),
      person: anyone,
      steps: fc.integer({ min: 3, max: 12 }),
      role: anyRole,
      gap: fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 12 }) }, { weight: 1, arbitrary: fc.nat({ max: 70 }) }),
      isPrompt: fc.nat({ max: 3 }).map((one) => one > 0),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('correct' as const), person: anyone, slip: anySlip }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('relieve' as const),
      person: anyone,
      relief: fc.constantFrom('suspend', 'resume', 'ask', 'refuse', 'release'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('misfile' as const), person: anyone, other: anyone }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('react' as const),
      limit: fc.integer({ min: 0, max: 12 }),
      anew: fc.nat({ max: 9 }).map((one) => one === 0),
      again: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.nat({ max: 60 }), knock: fc.boolean() }),
  },
);

/** Most of these lives lead to a hand-over, for the others are told elsewhere. */
const anyTownLife = fc.oneof(
  { weight: 1, arbitrary: anyLife },
  { weight: 1, arbitrary: anyBurdenedLife },
  {
    weight: 4,
    arbitrary: fc.tuple(anyBurdenedLife, fc.integer({ min: 95, max: 140 }), anyLife).map(([burdened, after, later]) => {
      const untilNotice = burdened.filter(({ type }) => type !== 'TakeBackFile' && type !== 'WithdrawNotice');
      const last = untilNotice.at(-1)!.on;
      const handOver = obligationExamples.handOver(plusDays(last, after));
      const afterwards = later.filter(({ type }) => type !== 'AssessNewcomer' && type !== 'RecordCertificateReceipt');
      return [...untilNotice, handOver, ...afterwards.filter(({ on }) => on >= handOver.on)];
    }),
  },
);

/** A procedure as the GGC means it to go: to a fine that is paid, appealed against, undone, or goes on; or to none. */
const anyGoodProcedure: fc.Arbitrary<readonly SanctionCommand[]> = fc
  .record({
    isFined: fc.nat({ max: 4 }).map((one) => one > 0),
    isDoubted: fc.boolean(),
    end: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
  })
  .map(({ isFined, isDoubted, end }) => {
    const { announce, hear, decide, fineOf, approve, notify, pay } = sanctionExamples;
    const on = day('2023-04-01');
    const fine = fineOf({ amount: 100, capacityConsidered: true });
    const decision = decide(isFined ? fine : { kind: 'none', reason: 'no-places' });
    const sentBack = {
      type: 'SendBackProposal',
      reason: 'motivation',
      official: sanctionExamples.second,
      on,
    } as const;
    const endings: readonly SanctionCommand[] = [
      { type: 'LodgeAppeal', appeal: 'annulment', on },
      { type: 'RecordAppealOutcome', appeal: 'annulment', outcome: 'upheld', on },
      pay(10_000, on),
      { type: 'NoteContinuedDefault', file: sanctionExamples.file, on },
      { type: 'WithdrawDecision', reason: 'procedural-error', on },
      { type: 'KeepCalendar', on },
      { type: 'CloseProcedure', on },
    ];
    return [
      announce({ language: 'both' }),
      hear(),
      decision,
      ...(isDoubted && isFined ? [sentBack, decision] : []),
      ...(isFined ? [approve()] : []),
      notify({ language: 'both' }),
      ...endings.filter((_, index) => end.includes(index)),
    ];
  });

/** Procedures that go well for a while are followed by whatever else may be asked. */
const anyTownProcedure = fc
  .tuple(anyGoodProcedure, fc.boolean(), anySanctionLife)
  .map(([good, goesWell, life]) => (goesWell ? [...good, ...life] : life));

/** Any story of the town. */
export const anyScript: fc.Arbitrary<Script> = fc.record({
  lives: fc.tuple(...townsfolk.map(() => anyTownLife)),
  procedures: fc.tuple(...townsfolk.map(() => anyTownProcedure)),
  turns: fc.array(anyTurn, { minLength: 20, maxLength: 60, size: 'max' }),
});

/** Lives through a script. All orders are delivered in the end, and the calendar is kept on the last day. */
export const liveThrough = async ({ lives, procedures, turns }: Script): Promise<Town> => {
  const town = new Town(day('2022-06-01'));
  const commands = lives.map((life, index) => life.map((command) => about(townsfolk[index]!, command)));
  const wishes = procedures.map((life) => life.flatMap((command) => wishIn(command)));
  for (const turn of turns) {
    switch (turn.kind) {
      case 'live':
        for (const command of commands[turn.person]!.splice(0, turn.steps)) {
          if (command.on > town.today) town.today = command.on;
          const role = turn.role === 'competent' ? Town.competent(command) : turn.role;
          await town.ask(townsfolk[turn.person]!, command, role, turn.twice);
        }
        break;
      case 'pursue':
        if (turn.isPrompt) await town.settle();
        for (const { wish, official } of wishes[turn.person]!.splice(0, turn.steps)) {
          town.today = plusDays(town.today, turn.gap);
          const on = { ...wish, on: town.today } as SanctionWish;
          await town.wish(townsfolk[turn.person]!, on, turn.role === 'competent' ? 'ggc' : turn.role, official);
        }
        break;
      case 'correct': {
        const person = townsfolk[turn.person]!;
        const correction = correctionOf(await town.file(person), turn.slip);
        await town.ask(person, { ...correction, on: town.today }, 'municipality', false);
        break;
      }
      case 'relieve':
        await town.ask(townsfolk[turn.person]!, reliefs[turn.relief](town.today), 'municipality', false);
        break;
      case 'misfile':
        await misfile(town, townsfolk[turn.person]!, townsfolk[turn.other]!, town.today);
        break;
      case 'react':
        await town.collect(turn.anew);
        await town.deliver(turn.limit, turn.again);
        break;
      case 'wait':
        town.today = plusDays(town.today, turn.days);
        if (turn.knock) await town.knock();
    }
  }
  await town.settle();
  await town.knock();
  return town;
};

/** The file of one person turns out to be about another. Where that one has a file already, nobody asks for it. */
const misfile = async (town: Town, person: PersonRef, other: PersonRef, on: Day): Promise<void> => {
  const there = await town.file(other);
  if (there.phase !== 'unknown') return;
  const command = { type: 'CorrectIdentity', person: other, file: obligationIdOf(other), on } as const;
  await town.ask(person, command, 'municipality', false);
};

const about = (person: PersonRef, command: ObligationCommand): ObligationCommand =>
  'person' in command ? { ...command, person } : command;

/** What an official asks in a procedure, without what is looked up or follows from who asks. */
const wishIn = (command: SanctionCommand): readonly { readonly wish: SanctionWish; readonly official: string }[] => {
  if (command.type === 'OpenProcedure' || command.type === 'NoteFileChange') return [];
  const official = 'official' in command ? command.official : 'official-1';
  const entries = Object.entries(command).filter(([field]) => field !== 'file' && field !== 'official');
  // What is left of a command without these two fields is the wish it came from.
  return [{ wish: Object.fromEntries(entries) as unknown as SanctionWish, official }];
};
