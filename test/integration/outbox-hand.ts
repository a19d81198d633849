/** A hand in a process of its own that dies between performing and saying so. Arguments: database, mailbox, instant. */
import { mailboxMailer, openPool, postgresOutbox } from '@termijn/adapters';
import { instant, workOffOnce } from '@termijn/engine';
import { fixedClock } from '@termijn/testkit';
import { letterOf } from './outbox-letters';

const [databaseUrl = '', folder = '', at = ''] = process.argv.slice(2);
const mailbox = mailboxMailer({ folder, from: 'library@example.org' });

void workOffOnce({
  outbox: postgresOutbox(openPool(databaseUrl)),
  kind: 'letter',
  clock: fixedClock(instant(at)),
  signal: new AbortController().signal,
  attemptsMax: 5,
  backOff: () => 1000,
  claimMilliseconds: 60_000,
  async hand(effect) {
    await mailbox.send(letterOf(effect));
    process.stdout.write('performed\n');
    return new Promise(() => undefined);
  },
});
