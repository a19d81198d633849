import {
  approverCapacities,
  declineGrounds,
  isApproverCode,
  personPhaseWords,
  type ApproverCapacity,
  type ApproverCode,
  type DeclineGround,
  type Municipality,
  type PersonRef,
  type Tongue,
} from '@termijn/domain';
import { catchUpReadModels, type EndedRetention } from '@termijn/features';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { countArgument } from '../arguments';
import { callOf } from '../call';
import { municipalityName, table, writtenDay } from '../format';
import { label } from '../labels';
import { withPlatform } from '../session';
import { answer } from '../voice';
import { deskOn, operatorIntent, personArgument, report } from './person-call';

/** Reads the code of an approver. */
const approverArgument = (text: string): ApproverCode => {
  if (isApproverCode(text)) return text;
  throw new InvalidArgumentError('Write a code of up to 64 letters, digits, dots, colons and hyphens, and no name.');
};

const capacityOption = (): Option =>
  new Option('--as <capacity>', 'in which capacity').choices(approverCapacities).makeOptionMandatory();
const whoOption = (): Option =>
  new Option('--who <code>', 'the code of whoever approves').argParser(approverArgument).makeOptionMandatory();

interface Approving {
  readonly as: ApproverCapacity;
  readonly who: ApproverCode;
}

/** `people retention list|approve|decline` */
export const retentionCommand = (people: Command): void => {
  const retention = people
    .command('retention')
    .description('people whose term of retention has ended, whom two people may have erased');
  retention
    .command('list')
    .description('everybody whose term has ended, longest ago first')
    .addOption(new Option('--limit <count>', 'the most people to list').argParser(countArgument).default(50))
    .action(async ({ limit }: { readonly limit: number }, command: Command) => {
      const { voice } = callOf(command);
      const found = await withPlatform(async (platform) => {
        await catchUpReadModels(platform);
        return deskOn(platform).ended(platform.clock.today(), limit);
      });
      answer(voice, { items: found }, () => linesOf(found, voice.tongue));
    });
  retention
    .command('approve')
    .description('approve that a person is erased; the second approval, in the other capacity, erases')
    .argument('<pseudonym>', 'the pseudonym of the person', personArgument)
    .addOption(capacityOption())
    .addOption(whoOption())
    .action(async (person: PersonRef, { as: capacity, who }: Approving, command: Command) => {
      const outcome = await withPlatform(async (platform) => {
        await catchUpReadModels(platform);
        const intent = operatorIntent(platform, who, capacity);
        return deskOn(platform).approve(person, { capacity, who }, platform.clock.today(), intent);
      });
      report(callOf(command), person, outcome);
    });
  retention
    .command('decline')
    .description('leave a person where they are for now')
    .argument('<pseudonym>', 'the pseudonym of the person', personArgument)
    .addOption(new Option('--ground <ground>', 'why').choices(declineGrounds).makeOptionMandatory())
    .action(async (person: PersonRef, { ground }: { readonly ground: DeclineGround }, command: Command) => {
      const outcome = await withPlatform((platform) =>
        deskOn(platform).decide(
          person,
          { type: 'DeclineErasure', ground, on: platform.clock.today() },
          operatorIntent(platform),
        ),
      );
      report(callOf(command), person, outcome);
    });
};

const linesOf = (found: readonly EndedRetention[], tongue: Tongue): readonly string[] => [
  table(
    [
      { head: label('person', tongue) },
      { head: label('case', tongue) },
      { head: label('municipality', tongue) },
      { head: label('lastFact', tongue) },
      { head: label('keptUntil', tongue) },
      { head: label('standing', tongue) },
    ],
    found.map(({ person, obligation, municipality, lastFactOn, lastDay, standing }) => [
      person,
      obligation,
      municipalityName(municipality as Municipality, tongue),
      writtenDay(lastFactOn, tongue),
      writtenDay(lastDay, tongue),
      personPhaseWords[standing][tongue],
    ]),
  ),
];
