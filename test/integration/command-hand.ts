/** A hand in a process of its own that dies between recording what was ordered and saying so. Arguments: database, instant. */
import { openPool, postgresEventStore, postgresOutbox } from '@termijn/adapters';
import { commandEffect, commandHand, instant, recipientOf, workOffOnce } from '@termijn/engine';
import { fine, fixedClock } from '@termijn/testkit';

const [databaseUrl = '', at = ''] = process.argv.slice(2);
const clock = fixedClock(instant(at));

void postgresEventStore({ url: databaseUrl }).then((eventStore) => {
  const hand = commandHand([recipientOf(eventStore, fine)], clock);
  return workOffOnce({
    outbox: postgresOutbox(openPool(databaseUrl)),
    kind: commandEffect,
    clock,
    signal: new AbortController().signal,
    attemptsMax: 5,
    backOff: () => 1000,
    claimMilliseconds: 60_000,
    async hand(effect) {
      await hand(effect);
      process.stdout.write('performed\n');
      return new Promise(() => undefined);
    },
  });
});
