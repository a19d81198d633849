import type { ObligationId } from '@termijn/domain';
import { ShowCase, ShowCaseHandler, ShowReadings, ShowReadingsHandler } from '@termijn/features';
import type { Command } from 'commander';
import { actorName } from '../actor';
import { caseArgument } from '../arguments';
import { callOf } from '../call';
import { WrongCall } from '../exit';
import { writtenMoment } from '../format';
import { label } from '../labels';
import { withPlatform } from '../session';
import { answer } from '../voice';

/** `case readings ID` */
export const readingsCommand = (parent: Command): void => {
  parent
    .command('readings')
    .description('who read the file of a case, when and why')
    .argument('<id>', 'the id of the case', caseArgument)
    .action(async (id: ObligationId, _: object, command: Command) => {
      const { voice } = callOf(command);
      const { tongue } = voice;
      const readings = await withPlatform(async ({ eventStore }) => {
        const view = await new ShowCaseHandler(eventStore).execute(new ShowCase(id));
        if (view === undefined) throw new WrongCall(`there is no case ${id}`);
        return new ShowReadingsHandler(eventStore).execute(new ShowReadings(id));
      });
      answer(voice, { id, readings }, () => [
        ...(readings.length === 0 ? [label('none', tongue)] : []),
        ...readings.map(({ at, reader, roleName, what, purposeName }) =>
          [
            writtenMoment(at, tongue),
            `${actorName(reader, tongue)}, ${roleName?.[tongue] ?? reader.role}`,
            what,
            purposeName[tongue],
          ].join('  '),
        ),
      ]);
    });
};
