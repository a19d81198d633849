/** A worker in a process of its own, so that a test can freeze and kill it. Arguments: database, Redis, prefix, instant. */
import { openPool, postgresEventStore, postgresReadModels, redisAlarmBook } from '@termijn/adapters';
import { agendaFrom, instant, ringer } from '@termijn/engine';
import { askLoan, fixedClock } from '@termijn/testkit';

const [databaseUrl = '', redisUrl = '', prefix = '', at = ''] = process.argv.slice(2);

const work = async (): Promise<void> => {
  const clock = fixedClock(instant(at));
  const eventStore = await postgresEventStore({ url: databaseUrl });
  const agenda = agendaFrom(postgresReadModels(openPool(databaseUrl)));
  const book = redisAlarmBook({ url: redisUrl, prefix, clock, alarmsAtOnce: 1, lockMilliseconds: 500 });
  let asked = 0;
  const answer = ringer({
    agenda,
    clock,
    pageSize: 10,
    async keepCalendar(stream, on) {
      // The test freezes or kills this process here: cases of this page are under way, the next page is not read yet.
      if (++asked === 5) process.stdout.write('working\n');
      await askLoan(eventStore, clock, stream, { type: 'KeepCalendar', on });
    },
  });
  await book.ring(async (alarm) => {
    await answer(alarm);
    process.stdout.write('answered\n');
  });
};

void work();
