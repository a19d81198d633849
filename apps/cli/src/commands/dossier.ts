import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Platform } from '@termijn/adapters';
import {
  dayWords,
  dossierRefusalWords,
  editionLanguages,
  editionWords,
  sanctionRefusalWords,
  type Edition,
  type SanctionId,
  type Tongue,
  type Words,
} from '@termijn/domain';
import type { Uuid } from '@termijn/engine';
import {
  dossierDesk,
  dossiersOf,
  issueDossier,
  issuedBytes,
  renderAgain,
  type DossierDesk,
  type NumberedDossier,
} from '@termijn/features';
import { Option, type Command } from 'commander';
import { countArgument } from '../arguments';
import { callOf, type Call } from '../call';
import { exitCodes, WrongCall } from '../exit';
import { colon } from '../format';
import { label } from '../labels';
import { officialArgument, sanctionArgument } from '../sanctions/sanction-arguments';
import { withPlatform } from '../session';
import { answer } from '../voice';

const deskOn = (platform: Platform): DossierDesk => dossierDesk(platform, platform.configuration.edge.publicAddress);

/** `dossier issue`, `dossier copy`, `dossier list` and `dossier render` */
export const dossierCommand = (program: Command): void => {
  const dossier = program.command('dossier').description('files of sanction procedures that prove themselves');
  issueCommand(dossier);
  copyCommand(dossier);
  listCommand(dossier);
  renderCommand(dossier);
};

const officialOption = (): Option =>
  new Option('--as <official>', 'the code of the official who issues it')
    .argParser(officialArgument)
    .makeOptionMandatory();
const languageOption = (edition: Edition): Option =>
  new Option('--language <language>', 'the language of the paper')
    .choices(editionLanguages[edition])
    .makeOptionMandatory();

interface IssueOptions {
  readonly as: string;
  readonly language: Tongue;
  readonly out?: string;
}

const issueCommand = (dossier: Command): void => {
  dossier
    .command('issue')
    .description('issue the dossier of a procedure as it stands, and put on record what was issued')
    .argument('<id>', 'the id of the procedure', sanctionArgument)
    .addOption(officialOption())
    .addOption(languageOption('procedure'))
    .option('--out <file>', 'where to write the PDF')
    .action((id: SanctionId, options: IssueOptions, command: Command) =>
      issue(id, 'procedure', options, callOf(command)),
    );
};

const copyCommand = (dossier: Command): void => {
  dossier
    .command('copy')
    .description("issue the person's own copy: the same history in plain words, with the same proof inside")
    .addOption(
      new Option('--for-person <id>', 'the person whom this procedure is about')
        .argParser(sanctionArgument)
        .makeOptionMandatory(),
    )
    .addOption(officialOption())
    .addOption(languageOption('person'))
    .option('--out <file>', 'where to write the PDF')
    .action(({ forPerson, ...options }: IssueOptions & { readonly forPerson: SanctionId }, command: Command) =>
      issue(forPerson, 'person', options, callOf(command)),
    );
};

const issue = async (id: SanctionId, edition: Edition, options: IssueOptions, call: Call): Promise<void> => {
  const { as: who, language, out } = options;
  const { voice, finish } = call;
  const outcome = await withPlatform(async (platform) => {
    const desk = deskOn(platform);
    const key = randomUUID() as string as Uuid;
    const actor = { who, role: 'ggc', organisation: 'ggc' };
    const intent = { key, at: platform.clock.now(), actor, causation: 'cli', correlation: key };
    const issued = await issueDossier(desk, id, { edition, language, on: platform.clock.today() }, intent);
    if (issued.outcome === 'issued' && out !== undefined)
      await writeFile(out, (await bytesOf(desk, id, issued.dossier)).paper);
    return issued;
  });
  if (outcome.outcome === 'issued') {
    const { isNew, dossier } = outcome;
    answer(voice, { id, isNew, dossier }, () => [
      ...(isNew ? [] : [label('alreadySo', voice.tongue)]),
      lineOf(dossier, voice.tongue),
    ]);
    return;
  }
  const words =
    outcome.refusal === 'not-opened' ? sanctionRefusalWords['not-opened'] : dossierRefusalWords[outcome.refusal];
  if (voice.json) answer(voice, { id, refusal: outcome.refusal, words }, () => []);
  else voice.err(`${label('refused', voice.tongue)}${colon(voice.tongue)} ${words[voice.tongue]}`);
  finish(exitCodes.failed);
};

const lineOf = ({ number, edition, language, on, reach, digests }: NumberedDossier, tongue: Tongue): string =>
  `${String(number)}. ${dayWords(on)[tongue]}, ${editionWords[edition][tongue]} (${language}), #${reach.position}  sha256 ${digests.paper}`;

const nothingIssued: Words = {
  nl: 'Er is nog geen dossier afgegeven.',
  fr: "Aucun dossier n'a encore été délivré.",
  en: 'No dossier was issued yet.',
};

const listCommand = (dossier: Command): void => {
  dossier
    .command('list')
    .description('the dossiers that were issued of a procedure, with their digests')
    .argument('<id>', 'the id of the procedure', sanctionArgument)
    .action(async (id: SanctionId, _: object, command: Command) => {
      const { voice } = callOf(command);
      const issued = await withPlatform(({ eventStore }) => dossiersOf(eventStore, id));
      answer(voice, { id, issued }, () =>
        issued.length === 0 ? [nothingIssued[voice.tongue]] : issued.map((one) => lineOf(one, voice.tongue)),
      );
    });
};

const same: Words = {
  nl: 'Opnieuw gemaakt: dezelfde bytes.',
  fr: 'Réalisé à nouveau : les mêmes octets.',
  en: 'Made again: the same bytes.',
};
const different: Words = {
  nl: 'Opnieuw gemaakt: andere bytes.',
  fr: "Réalisé à nouveau : d'autres octets.",
  en: 'Made again: other bytes.',
};
const otherMaking: Words = {
  nl: 'Het werd met een ander sjabloon of een andere compiler gemaakt.',
  fr: 'Il a été réalisé avec un autre modèle ou un autre compilateur.',
  en: 'It was made with another template or another compiler.',
};

interface RenderOptions {
  readonly number?: number;
  readonly check?: true;
  readonly out?: string;
  readonly data?: string;
}

const renderCommand = (dossier: Command): void => {
  dossier
    .command('render')
    .description('give out an issued dossier, or with --check make it again and compare; ends with 3 when it differs')
    .argument('<id>', 'the id of the procedure', sanctionArgument)
    .addOption(new Option('--number <number>', 'which one, the newest unless told').argParser(countArgument))
    .option('--check', 'make it again from the log and compare every byte with what was issued')
    .option('--out <file>', 'where to write the PDF')
    .option('--data <file>', 'where to write the data, dossier.json')
    .action(async (id: SanctionId, options: RenderOptions, command: Command) => {
      const { voice, finish } = callOf(command);
      const { record, checked } = await withPlatform((platform) => render(deskOn(platform), id, options));
      const { number, digests } = record;
      const told = checked && { isSame: checked.isSame, differs: checked.differs, isMadeAlike: checked.isMadeAlike };
      answer(voice, { id, number, digests, ...told }, () => [
        lineOf(record, voice.tongue),
        ...(told === undefined ? [] : [(told.isSame ? same : different)[voice.tongue]]),
        ...(told === undefined || told.isMadeAlike ? [] : [otherMaking[voice.tongue]]),
      ]);
      if (told?.isSame === false) finish(exitCodes.integrity);
    });
};

const render = async (desk: DossierDesk, id: SanctionId, { number, check, out, data }: RenderOptions) => {
  const issued = await dossiersOf(desk.eventStore, id);
  const record = number === undefined ? issued.at(-1) : issued[number - 1];
  if (record === undefined) throw new WrongCall(`no such dossier was issued of the procedure ${id}`);
  const checked = check === true ? await renderAgain(desk, id, record) : undefined;
  if (check === true && checked === undefined) throw new WrongCall(`the log holds no procedure ${id} any more`);
  if (out !== undefined || data !== undefined) {
    const files = await bytesOf(desk, id, record);
    if (out !== undefined) await writeFile(out, files.paper);
    if (data !== undefined) await writeFile(data, files.data);
  }
  return { record, checked };
};

const bytesOf = async (desk: DossierDesk, id: SanctionId, record: NumberedDossier) => {
  const files = await issuedBytes(desk, id, record);
  if (files === undefined) throw new WrongCall('its bytes were not kept, and cannot be made again the same');
  return files;
};
