import { randomUUID } from 'node:crypto';
import type { Platform } from '@termijn/adapters';
import { personEventWords, personRefusalWords, isPersonRef, type PersonMatter, type PersonRef } from '@termijn/domain';
import type { Intent, Outcome, Uuid } from '@termijn/engine';
import { notInRegister, PeopleRegister, PersonDesk } from '@termijn/features';
import { InvalidArgumentError } from 'commander';
import type { Call } from '../call';
import { exitCodes, WrongCall } from '../exit';
import { colon } from '../format';
import { label } from '../labels';
import { answer } from '../voice';

/** Reads a pseudonym. */
export const personArgument = (text: string): PersonRef => {
  const ref = text.toLowerCase();
  if (isPersonRef(ref)) return ref;
  throw new InvalidArgumentError('A pseudonym is a UUID.');
};

/** What somebody at the command line wants, once. */
export const operatorIntent = ({ clock }: Platform, who = 'cli', role = 'operator'): Intent => {
  const key = randomUUID() as string as Uuid;
  const actor = { who, role, organisation: 'service' };
  return { key, at: clock.now(), actor, causation: 'cli', correlation: key };
};

/** The desk for the data of people on a platform. */
export const deskOn = (platform: Platform): PersonDesk =>
  new PersonDesk(platform, new PeopleRegister(platform.records, platform.peopleKey));

/** Says what was recorded, or why the law refuses. Throws `WrongCall` when the register does not know the person. */
export const report = (
  { voice, finish }: Call,
  person: PersonRef,
  outcome: Outcome<PersonMatter> | typeof notInRegister,
): void => {
  if (outcome === notInRegister) throw new WrongCall(`nothing is known of ${person}`);
  const { tongue } = voice;
  if (outcome.outcome === 'recorded') {
    const recorded = outcome.events;
    answer(voice, { person, recorded }, () =>
      recorded.length === 0 ? [label('alreadySo', tongue)] : recorded.map(({ type }) => personEventWords[type][tongue]),
    );
    return;
  }
  const { refusal } = outcome;
  const words = personRefusalWords[refusal];
  if (voice.json) answer(voice, { person, refusal, words }, () => []);
  else voice.err(`${label('refused', tongue)}${colon(tongue)} ${words[tongue]}`);
  finish(exitCodes.failed);
};
