import { erasureGrounds, type ErasureGround, type PersonRef } from '@termijn/domain';
import { Option, type Command } from 'commander';
import { callOf } from '../call';
import { exitCodes, Interrupted } from '../exit';
import { number, table } from '../format';
import { operatorIntent, personArgument } from '../people/person-call';
import { retentionCommand } from '../people/retention';
import { paperCommands, restrictionCommands, rightsCommands } from '../people/rights';
import { progressBar } from '../progress';
import { erasuresOn, interruption, withPlatform } from '../session';
import { answer, type Voice } from '../voice';

/** `people ...` */
export const peopleCommand = (program: Command): void => {
  const people = program
    .command('people')
    .description('the register of people: papers, rights, retention and erasure, and its keys');
  people
    .command('erase')
    .description('destroy all that is known of a person; what happened stays, under the pseudonym')
    .argument('<pseudonym>', 'the pseudonym of the person', personArgument)
    .addOption(
      new Option('--ground <ground>', 'why, although the term of retention has not ended')
        .choices(erasureGrounds)
        .makeOptionMandatory(),
    )
    .action(async (person: PersonRef, { ground }: { readonly ground: ErasureGround }, command: Command) => {
      const { voice } = callOf(command);
      const erased = await withPlatform(async (platform) => {
        const on = platform.clock.today();
        const outcome = await erasuresOn(platform).decide(
          person,
          { type: 'OrderErasure', ground, on },
          operatorIntent(platform),
        );
        return outcome.outcome === 'recorded' && outcome.events.length > 0;
      });
      answer(voice, { person, erased }, () => [
        erased ? `${person} is erased` : `${person} was erased before; nothing was done`,
      ]);
    });
  retentionCommand(people);
  paperCommands(people);
  rightsCommands(people);
  restrictionCommands(people);
  people
    .command('rekey')
    .description('put every record under the newest sealing key; may be broken off and called again')
    .action(async (_: object, command: Command) => {
      const { voice, finish } = callOf(command);
      const { newest, retired, ...counts } = await rekey(voice);
      answer(voice, { newest, retired, ...counts }, () => [
        table(
          [{ head: `key ${newest}` }, { head: 'records', align: 'right' }],
          Object.entries(fateWords).map(([fate, words]) => [
            words,
            number(counts[fate as keyof typeof fateWords], voice.tongue),
          ]),
        ),
        ...(retired.length === 0 ? [] : [`no longer needed: ${retired.join(', ')}`]),
      ]);
      if (counts.broken > 0) finish(exitCodes.integrity);
    });
};

const fateWords = {
  rewrapped: 'put under the newest key',
  sealed: 'sealed for the first time',
  upToDate: 'under the newest key already',
  changedMeanwhile: 'changed in the meantime; call again',
  broken: 'do not open: altered or moved',
} as const;

const rekey = async (voice: Voice) => {
  const bar = progressBar(voice, 'rekey');
  const signal = interruption();
  const rekeyed = await withPlatform((platform) =>
    platform.rekey({ signal, onProgress: (done, total) => bar.at(done, total) }),
  ).finally(() => bar.end());
  if (rekeyed === undefined) throw new Interrupted();
  return rekeyed;
};
