import { dataLayout, isEmbedded, LockHeld, takeLock, type Platform } from '@termijn/adapters';
import { catchUpReadModels, demoState, PeopleRegister, seedDemo } from '@termijn/features';
import type { Day } from '@termijn/kernel';
import type { Command } from 'commander';
import { callOf } from '../call';
import { WrongCall } from '../exit';
import { progressBar } from '../progress';
import { goOn, interruption, withPlatform } from '../session';
import { answer, type Voice } from '../voice';

/** `seed demo` */
export const seedCommand = (program: Command): void => {
  program
    .command('seed')
    .description('fill an empty installation')
    .command('demo')
    .description(
      'invented people from June 2022 to the end of 2024 with the published figures; may be broken off and called again',
    )
    .action(async (_: object, command: Command) => {
      const { voice } = callOf(command);
      const seeded = await withPlatform((platform) => seed(platform, voice));
      answer(voice, seeded, () => [
        seeded.added ? `the demonstration stands at ${seeded.today}` : 'the demonstration was there already',
      ]);
    });
};

const seed = async (platform: Platform, voice: Voice) => {
  const { configuration, eventStore: store, records, outbox, demoClock, peopleKey, clock } = platform;
  if (demoClock === undefined) throw new WrongCall('this is no installation for demonstrations (TERMIJN_DEMO=on)');
  if ((await demoState(records)) === 'complete') return { added: false, today: clock.today() };
  // A server would send the letters of the past while it is being built.
  const lock = isEmbedded(configuration)
    ? await takeLock(dataLayout(configuration.dataDir).locks, 'server').catch(inUse)
    : undefined;
  const signal = interruption();
  const bar = progressBar(voice, 'demo');
  try {
    const people = new PeopleRegister(records, peopleKey);
    const setDay = (day: Day) => demoClock.set(day);
    await seedDemo({ store, people, records, outbox, setDay }, undefined, ({ daysDone, daysInAll, day }) => {
      goOn(signal);
      bar.at(daysDone, daysInAll, day);
    });
    await catchUpReadModels(platform);
  } finally {
    bar.end();
    await lock?.release();
  }
  return { added: true, today: clock.today() };
};

const inUse = (error: unknown): never => {
  if (error instanceof LockHeld)
    throw new WrongCall(`a server (process ${String(error.pid)}) runs here; stop it first`);
  throw error;
};
