import type { Tongue } from '@termijn/domain';
import type { Dossier, DossierEvent } from '@termijn/proof';
import { checkingSteps, colonIn, dossierLabel, seriesLetters, type DossierLabel } from './dossier.words';
import type { PaperPart } from './paper';
import { numberOf } from './told-facts';

/** An event of a dossier with the number by which people call it. */
interface Numbered extends DossierEvent {
  readonly number: string;
}

const numbered = ({ streams, procedure }: Dossier, tongue: Tongue): readonly Numbered[] =>
  streams.flatMap(({ stream, events }) => {
    const series = stream.endsWith(`-${procedure}`) ? seriesLetters.procedure : seriesLetters.file;
    return events.map((event) => ({ ...event, number: numberOf(series[tongue], event.revision) }));
  });

/** What shows that nothing was changed: the chain, the proofs, the signed standing of the log and the keys. */
export const evidenceParts = ({
  dossier,
  language,
}: {
  readonly dossier: Dossier;
  readonly language: Tongue;
}): readonly PaperPart[] => {
  const label = (key: DossierLabel): string => dossierLabel(key, language);
  const events = numbered(dossier, language);
  return [
    {
      kind: 'table',
      heading: label('chain'),
      intro: label('chainIntro'),
      head: [label('fact'), label('kind'), label('position'), label('leaf'), label('digestOf')],
      widths: ['auto', 'auto', 'auto', 'auto', 'rest'],
      rows: events.map(({ number, type, position, index, metadata: { digest } }) => [
        number,
        type,
        position,
        String(index),
        digest ?? '–',
      ]),
    },
    {
      kind: 'blocks',
      heading: label('proofs'),
      intro: label('proofsIntro'),
      small: true,
      blocks: events.map(({ number, index, inclusion }) => ({
        heading: '',
        lines: [`${number} (${label('leaf')} ${String(index)})${colonIn(language)}${inclusion.join(' ')}`],
      })),
    },
    {
      kind: 'blocks',
      heading: label('checkpoint'),
      intro: '',
      small: true,
      blocks: [
        { heading: '', lines: dossier.checkpoint.split('\n').filter((line) => line !== '') },
        {
          heading: label('timestamp'),
          lines: [dossier.timestamp === undefined ? label('none') : label('given')],
        },
        { heading: label('keys'), lines: [dossier.keys.notary, ...dossier.keys.witnesses] },
      ],
    },
  ];
};

/** How to check the document, in all three languages: whoever holds it need not speak the one that it is in. */
export const checkingPart = (language: Tongue, intro: string): PaperPart => {
  const others = (['nl', 'fr', 'en'] as const).filter((tongue) => tongue !== language);
  return {
    kind: 'blocks',
    heading: dossierLabel('check', language),
    intro,
    small: false,
    blocks: [language, ...others].map((tongue) => ({
      heading: tongue === language ? '' : dossierLabel('check', tongue),
      lang: tongue,
      lines: checkingSteps[tongue].map((step, index) => `${String(index + 1)}. ${step}`),
    })),
  };
};
