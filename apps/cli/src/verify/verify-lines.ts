import type { Tongue, Words } from '@termijn/domain';
import type { LogFault, LogTampering, LogVerified } from '@termijn/engine';
import pc from 'picocolors';
import { number } from '../format';

/** What was done, as far as digests, tree and signatures show. */
const tamperingWords: Readonly<Record<LogTampering, Words>> = {
  edited: { nl: 'gewijzigd', fr: 'modifié', en: 'edited' },
  deleted: {
    nl: 'vóór dit feit is er een verwijderd',
    fr: 'un fait antérieur a été supprimé',
    en: 'one before it was deleted',
  },
  inserted: { nl: 'tussengevoegd', fr: 'inséré', en: 'inserted' },
  swapped: { nl: 'van plaats gewisseld', fr: 'interverti', en: 'swapped with another' },
  'cut-off': {
    nl: 'vanaf hier is het einde afgesneden',
    fr: 'la fin a été coupée à partir d’ici',
    en: 'the end was cut off from here on',
  },
  rewritten: {
    nl: 'de geschiedenis is herschreven en opnieuw van controlegetallen voorzien',
    fr: 'l’historique a été réécrit et muni de nouvelles empreintes',
    en: 'history was rewritten and given new digests',
  },
  forged: {
    nl: 'ondertekend door niemand die dat mag',
    fr: 'signé par personne qui en a le droit',
    en: 'signed by nobody who may',
  },
};

const intact: Words = {
  nl: 'Elk feit volgt op dat ervoor, en de geschiedenis is die waarvoor getekend is.',
  fr: 'Chaque fait suit celui qui le précède, et l’historique est celui qui a été signé.',
  en: 'Every fact follows on the one before it, and history is what was signed.',
};

const placeOf = ({ stream, revision, index, position }: LogFault): string => {
  const inStream =
    stream === undefined ? undefined : [stream, revision === undefined ? '' : `, ${revision + 1}`].join('');
  const inTree = index === undefined ? undefined : `[${index}]`;
  const inLog = position === undefined ? undefined : `(#${position})`;
  return [inStream, inTree, inLog].filter((part) => part !== undefined).join(' ');
};

/** What a look found, in lines for people. */
export const verifiedLines = (
  found: Omit<LogVerified, 'checkpoints' | 'cosigned'>,
  tongue: Tongue,
): readonly string[] => {
  const { sealed, unsealed, signed, broken } = found;
  const counts: Words = {
    nl: `${number(sealed, tongue)} feiten met controlegetal, ${number(unsealed, tongue)} van vóór er controlegetallen waren, ${number(signed, tongue)} ondertekend`,
    fr: `${number(sealed, tongue)} faits avec empreinte, ${number(unsealed, tongue)} d'avant les empreintes, ${number(signed, tongue)} signés`,
    en: `${number(sealed, tongue)} facts with a digest, ${number(unsealed, tongue)} from before there were digests, ${number(signed, tongue)} signed for`,
  };
  const verdict =
    broken === undefined
      ? pc.green(intact[tongue])
      : pc.red(`${placeOf(broken)}: ${tamperingWords[broken.tampering][tongue]}`);
  return [verdict, pc.dim(counts[tongue])];
};
