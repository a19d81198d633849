import { readFile, stat } from 'node:fs/promises';
import {
  checkDossierFile,
  fileBytesMax,
  limitWords,
  toldVerdict,
  type Outcome,
  type Trust,
  type Verdict,
} from '@termijn/proof';
import type { Command } from 'commander';
import pc from 'picocolors';
import { callOf } from '../call';
import { exitCodes, WrongCall } from '../exit';
import { trustOf, withTrustOptions, type TrustOptions } from '../verify/trust';
import { answer, type Voice } from '../voice';

/** `verify dossier FILE`: needs neither database nor settings, as whoever checks a dossier has none of ours. */
export const verifyDossierCommand = (program: Command): void => {
  const verify = program.commands.find((command) => command.name() === 'verify') ?? program.command('verify');
  withTrustOptions(verify.command('dossier'))
    .description('check the file of a dossier, PDF or JSON; ends with 3 when it is not what it has to be')
    .argument('<file>', 'the file')
    .action(async (file: string, options: TrustOptions, command: Command) => {
      const { voice, finish } = callOf(command);
      const trust = await trustOf(options);
      const verdict = await checkDossierFile(await contentOf(file), trust);
      const { levels, findings, dossier } = verdict;
      const named = dossier && { procedure: dossier.procedure, origin: dossier.origin, issuedOn: dossier.issuedOn };
      answer(voice, { levels, findings, ...(named && { dossier: named }) }, () => linesOf(verdict, voice));
      if (!isAsAsked(verdict, trust)) finish(exitCodes.integrity);
    });
};

const wrong = (what: string): never => {
  throw new WrongCall(what);
};

/** The content of a file; of one that is too large, so much that it is found to be. */
const contentOf = async (path: string): Promise<Uint8Array> => {
  const found = await stat(path).catch(() => wrong(`${path} cannot be read`));
  if (found.size > fileBytesMax) return wrong(`${path} is larger than a dossier can be`);
  return readFile(path).catch(() => wrong(`${path} cannot be read`));
};

/** Whoever names keys asks for the level that they are for. */
const isAsAsked = ({ levels }: Verdict, { notaries, old, witnesses, authorities }: Trust): boolean => {
  if (witnesses.length + authorities.length > 0) return levels.independent;
  return notaries.length + old.length > 0 ? levels.attributed : levels.intact;
};

const marks: Readonly<Record<Outcome, string>> = { holds: '+', fails: '-', open: '?' };

const linesOf = (verdict: Verdict, { tongue }: Voice): readonly string[] => [
  ...toldVerdict(verdict, tongue).flatMap(({ holds, title, meaning, findings }) => [
    (holds ? pc.green : pc.red)(`${holds ? marks.holds : marks.fails} ${title}. ${meaning}`),
    ...findings.map(({ outcome, text }) => pc.dim(`  ${marks[outcome]} ${text}`)),
  ]),
  limitWords[tongue],
];
