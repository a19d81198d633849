import { isOpen, namesOf, obligation, type Tongue } from '@termijn/domain';
import { fold } from '@termijn/kernel';
import type { CaseView } from '../obligation/case.query';
import { letterCalledForBy } from '../letters/letter.reaction';
import { lastDayToldBy } from '../letters/letter-sender';
import { writeLetter } from '../letters/letter.words';
import { colonIn, dossierLabel, seriesLetters } from './dossier.words';
import type { PaperBlock } from './paper';
import { numberOf } from './told-facts';

/**
 * The letters that facts of a file called for, with the day that was in force at that fact, in the language of the
 * person. Who got them is not told here: the name stands in the register of people alone.
 */
export const toldLetters = ({ facts }: CaseView, tongue: Tongue): readonly PaperBlock[] =>
  facts.flatMap(({ event, revision }, index) => {
    const template = letterCalledForBy(event);
    if (template === undefined) return [];
    const standing = fold(
      obligation,
      facts.slice(0, index + 1).map((fact) => fact.event),
    );
    const lastDay = lastDayToldBy(template, standing);
    if (lastDay === undefined || !isOpen(standing)) return [];
    const { language, municipality } = standing;
    const addressee = dossierLabel('addressee', language === 'unknown' ? tongue : language);
    const { subject, text } = writeLetter(template, language, {
      addressee,
      municipality: namesOf(municipality),
      lastDay,
    });
    const number = numberOf(seriesLetters.file[tongue], revision);
    return [
      {
        heading: `${dossierLabel('letterAt', tongue)} ${number}${colonIn(tongue)}${subject}`,
        lines: text.split('\n\n'),
      },
    ];
  });
