import { memoryEventStore, memoryRecords } from '@termijn/adapters';
import type { ObligationCommand, PersonRef } from '@termijn/domain';
import { handle, uuidOf, type Actor, type Mail, type Uuid } from '@termijn/engine';
import { day } from '@termijn/kernel';
import { fixedClock, obligationExamples as example, reliefExamples as relief } from '@termijn/testkit';
import { obligationIdOf } from '../people/identity';
import { PeopleRegister } from '../people/people-register';
import { obligationKind } from '../obligation/obligation.kind';
import type { LetterTemplate } from './letter.reaction';
import { LetterSender } from './letter-sender';

const namespace = '1f0c5b52-3f0e-5d0a-9a55-6c1d2b8f7e10' as Uuid;
const clock = fixedClock('2023-06-01T08:00:00Z');
const official: Actor = { who: 'official', role: 'municipality', organisation: '21009' };
const identity = { familyName: 'Voorbeeld', givenName: 'Ada', birthDate: day('1990-03-15') };

/** What is mailed, and what becomes of the order, when a letter is sent after these commands. */
const sendAfter = (template: LetterTemplate, ...commands: readonly ObligationCommand[]) =>
  sendTo(() => Promise.resolve(), template, ...commands);

/** The same, with something that happens in the register of people while the letter waits. */
const sendTo = async (
  meanwhile: (people: PeopleRegister, person: PersonRef) => Promise<unknown>,
  template: LetterTemplate,
  ...commands: readonly ObligationCommand[]
) => {
  const store = memoryEventStore();
  const people = new PeopleRegister(memoryRecords(), Buffer.alloc(32, 7));
  const person: PersonRef = people.refOf(identity);
  const id = obligationIdOf(person);
  await people.keep([{ identity, record: { person: { ...identity, language: 'nl', email: 'ada@example.org' } } }]);
  let asked = 0;
  for (const command of [example.assess({ person, language: 'nl' }), ...commands]) {
    const key = uuidOf(namespace, String((asked += 1)));
    const intent = { key, at: clock.now(), actor: official, causation: 'test', correlation: 'test' };
    expect(await handle(store, obligationKind, id, command, intent)).toMatchObject({ outcome: 'recorded' });
  }
  const mails: Mail[] = [];
  const mailer = {
    send: (mail: Mail) => Promise.resolve(`taken ${String(mails.push(mail))}`),
    discard: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  await meanwhile(people, person);
  const payload = { template, stream: `obligation-${id}` };
  const receipt = await new LetterSender(store, mailer, people).send({ id: uuidOf(namespace, 'letter'), payload });
  return { receipt, mails };
};

const received = example.receive('2022-06-01');

describe('a reminder', () => {
  it('names the last day in force when it is sent, and not the one of the day it was ordered', async () => {
    const { mails } = await sendAfter('registration-reminder', received);
    expect(mails).toMatchObject([{ to: 'ada@example.org', subject: expect.stringContaining('1 december 2022') }]);
    const suspension = relief.suspend('2022-07-01', '2022-08-31');
    const moved = await sendAfter('registration-reminder', received, suspension, relief.endSuspension('2022-08-01'));
    expect(moved.mails).toMatchObject([{ subject: expect.stringContaining('2 januari 2023') }]);
  });

  it.each([
    ['was erased', (people: PeopleRegister, person: PersonRef) => people.erase(person)],
    ['left no name', (people: PeopleRegister, person: PersonRef) => people.forgetName(person)],
  ])('that waits for somebody who %s is not sent, and its receipt says so', async (_, meanwhile) => {
    expect(await sendTo(meanwhile, 'registration-reminder', received)).toEqual({
      receipt: 'person-not-known',
      mails: [],
    });
  });

  it('is not sent while the duty stands still', async () => {
    const suspension = relief.suspend('2022-07-01', '2022-08-31');
    expect(await sendAfter('registration-reminder', received, suspension)).toEqual({
      receipt: 'no-longer-due',
      mails: [],
    });
  });

  it.each([
    ['to register once somebody is on the path', 'registration-reminder', [received, example.register('2022-09-01')]],
    ['to complete before anybody is on a path', 'completion-reminder', [received]],
    [
      'to complete once an office has told of the end',
      'completion-reminder',
      [received, example.register('2022-09-01'), example.complete('2023-06-01')],
    ],
    [
      'to anybody whose duty is lifted',
      'registration-reminder',
      [received, relief.grantExemption('2022-09-01', { proof: 'diploma', ground: 'belgian-diploma' })],
    ],
  ] as const)('is not sent %s', async (_, template, commands) => {
    expect(await sendAfter(template, ...commands)).toEqual({ receipt: 'no-longer-due', mails: [] });
  });
});
