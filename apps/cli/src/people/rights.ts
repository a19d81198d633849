import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Platform } from '@termijn/adapters';
import {
  paperKinds,
  paperKindWords,
  rectificationReasons,
  restrictionGrounds,
  type PaperKind,
  type PersonRef,
  type RectificationReason,
  type RestrictionGround,
} from '@termijn/domain';
import {
  catchUpReadModels,
  noteCharactersMax,
  ownDataText,
  paperBytesMax,
  readRectification,
  type Paper,
} from '@termijn/features';
import { Option, type Command } from 'commander';
import { jsonFile } from '../acts/cli-act';
import { callOf } from '../call';
import { WrongCall } from '../exit';
import { withPlatform } from '../session';
import { answer } from '../voice';
import { deskOn, operatorIntent, personArgument, report } from './person-call';

const mediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

/** What a file holds that is to be kept with a person: a text, or a paper of a known kind of file. */
const contentsOf = async (path: string): Promise<Pick<Paper, 'text' | 'file'>> => {
  const size = await stat(path).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) throw new WrongCall(`the file ${path} cannot be read`);
  if (size > paperBytesMax) throw new WrongCall(`the file ${path} is larger than 5 MB`);
  const bytes = await readFile(path);
  const extension = extname(path).toLowerCase();
  if (extension === '.txt') {
    const text = bytes.toString('utf8');
    if (text.length > noteCharactersMax)
      throw new WrongCall(`the note in ${path} is longer than ${String(noteCharactersMax)} characters`);
    return { text };
  }
  const mediaType = mediaTypes[extension];
  if (mediaType === undefined) throw new WrongCall('a paper must be a .txt, .pdf, .png or .jpg file');
  return { file: { mediaType, base64: bytes.toString('base64') } };
};

const subject = (people: Command, name: string, description: string): Command =>
  people.command(name).description(description).argument('<pseudonym>', 'the pseudonym of the person', personArgument);

/** `people note` and `people papers` */
export const paperCommands = (people: Command): void => {
  subject(people, 'note', 'keep a note or a paper with a person, sealed')
    .addOption(new Option('--kind <kind>', 'what kind of paper').choices(paperKinds).makeOptionMandatory())
    .requiredOption('--file <file>', 'a .txt, .pdf, .png or .jpg file of 5 MB at most')
    .action(async (person: PersonRef, told: { readonly kind: PaperKind; readonly file: string }, command: Command) => {
      const contents = await contentsOf(told.file);
      const outcome = await withPlatform((platform) => {
        const paper = { kind: told.kind, on: platform.clock.today(), by: 'cli', ...contents };
        return deskOn(platform).filePaper(person, paper, operatorIntent(platform));
      });
      report(callOf(command), person, outcome);
    });
  subject(people, 'papers', 'the notes and papers of a person').action(
    async (person: PersonRef, _: object, command: Command) => {
      const { voice } = callOf(command);
      const papers = await withPlatform((platform) => deskOn(platform).papers.of(person));
      answer(voice, { person, papers }, () =>
        papers.map(({ id, paper: { kind, on, text, file } }) =>
          [on, paperKindWords[kind][voice.tongue], id, text ?? file?.mediaType ?? ''].join('  '),
        ),
      );
    },
  );
};

/** `people export` and `people rectify` */
export const rightsCommands = (people: Command): void => {
  subject(people, 'export', 'all that is kept of a person, to be handed to that person').action(
    async (person: PersonRef, _: object, command: Command) => {
      const { voice } = callOf(command);
      const own = await withPlatform(async (platform) => {
        await catchUpReadModels(platform);
        return deskOn(platform).handOut(person, platform.clock.today(), operatorIntent(platform));
      });
      if (own === undefined) throw new WrongCall(`nothing is known of ${person}`);
      answer(voice, own, () => [ownDataText(own, voice.tongue).trimEnd()]);
    },
  );
  subject(people, 'rectify', 'put right how a person is called or reached')
    .requiredOption(
      '--changes <file>',
      'a JSON file with the right values: names do not belong in the history of a shell',
    )
    .addOption(new Option('--reason <reason>', 'why').choices(rectificationReasons).makeOptionMandatory())
    .action(
      async (
        person: PersonRef,
        told: { readonly changes: string; readonly reason: RectificationReason },
        command: Command,
      ) => {
        const changes = readRectification(await jsonFile(told.changes));
        if (changes === undefined)
          throw new WrongCall(`the file ${told.changes} may hold familyName, givenName, language and email only`);
        const outcome = await withPlatform((platform) =>
          deskOn(platform).rectify(person, changes, told.reason, platform.clock.today(), operatorIntent(platform)),
        );
        report(callOf(command), person, outcome);
      },
    );
};

/** `people restrict` and `people lift` */
export const restrictionCommands = (people: Command): void => {
  const use = (
    work: (platform: Platform) => Promise<Parameters<typeof report>[2]>,
    person: PersonRef,
    command: Command,
  ) =>
    withPlatform(work).then((outcome) => {
      report(callOf(command), person, outcome);
    });
  subject(people, 'restrict', 'restrict the use of the data of a person')
    .addOption(new Option('--ground <ground>', 'why').choices(restrictionGrounds).makeOptionMandatory())
    .action((person: PersonRef, { ground }: { readonly ground: RestrictionGround }, command: Command) =>
      use(
        (platform) =>
          deskOn(platform).decide(
            person,
            { type: 'RestrictUse', ground, on: platform.clock.today() },
            operatorIntent(platform),
          ),
        person,
        command,
      ),
    );
  subject(people, 'lift', 'lift a restriction').action((person: PersonRef, _: object, command: Command) =>
    use(
      (platform) =>
        deskOn(platform).decide(
          person,
          { type: 'LiftRestriction', on: platform.clock.today() },
          operatorIntent(platform),
        ),
      person,
      command,
    ),
  );
};
