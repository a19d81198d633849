import {
  paperKindWords,
  personEventWords,
  sanctionEventWords,
  type PersonRef,
  type SanctionId,
  type Tongue,
  type Words,
} from '@termijn/domain';
import { readFactsAt, streamName, type EventStore, type Fact, type ReadModels, type StreamKind } from '@termijn/engine';
import type { Day, Matter } from '@termijn/kernel';
import { obligationKind } from '../obligation/obligation.kind';
import { timelineOf } from '../obligation/timeline';
import { sanctionKind } from '../sanction/sanction.kind';
import type { SanctionRow } from '../sanction/sanctions.projection';
import { obligationIdOf } from './identity';
import { dayOfFact } from './kept-files.projection';
import type { KeptPaper, Papers } from './papers';
import type { PeopleRegister } from './people-register';
import type { Person } from './person';
import { personKind } from './person.kind';

/** Something that happened, as a sentence. */
export interface ToldFact {
  readonly on: Day;
  readonly sentence: Words;
}

/** All that is kept about one person, to be handed to that person. */
export interface OwnData {
  readonly pseudonym: PersonRef;
  readonly person?: Person;
  readonly papers: readonly KeptPaper[];
  /** The columns of a list of which a digest is kept, to tell a repeated row from a corrected one. */
  readonly digestsOf: readonly string[];
  readonly file: readonly ToldFact[];
  readonly procedures: readonly ToldFact[];
  /** What became of the data themselves: rectified, restricted, handed out. */
  readonly data: readonly ToldFact[];
}

/** Where the data of a person lie. */
export interface OwnDataSide {
  readonly eventStore: EventStore;
  readonly readModels: ReadModels;
}

const proceduresMax = 100;

const factsIn = <M extends Matter>(
  store: EventStore,
  kind: StreamKind<M>,
  id: string,
): Promise<readonly Fact<M['event']>[]> =>
  store.read(streamName(`${kind.category}-${id}`)).then(({ events }) => readFactsAt(kind, events, {}));

/** Gathers all that is kept about a person; nothing when neither the register nor the log knows of anybody. */
export const ownDataOf = async (
  { eventStore, readModels }: OwnDataSide,
  people: PeopleRegister,
  papers: Papers,
  pseudonym: PersonRef,
): Promise<OwnData | undefined> => {
  const file = obligationIdOf(pseudonym);
  const record = (await people.known([pseudonym])).get(pseudonym);
  const facts = timelineOf(await factsIn(eventStore, obligationKind, file));
  if (record === undefined && facts.length === 0) return undefined;
  const where = [['obligation', '=', file]] as const;
  const rows = await readModels.select<SanctionRow>('sanctions', {
    where,
    orderBy: ['sanction'],
    limit: proceduresMax,
  });
  const procedures: ToldFact[] = [];
  for (const { sanction } of rows)
    for (const fact of await factsIn(eventStore, sanctionKind, sanction as SanctionId))
      procedures.push({ on: dayOfFact(fact), sentence: sanctionEventWords(fact.event) });
  return {
    pseudonym,
    ...(record?.person !== undefined && { person: record.person }),
    papers: await papers.of(pseudonym),
    digestsOf: Object.keys(record?.source ?? {}),
    file: facts.map(({ on, sentence }) => ({ on, sentence })),
    procedures,
    data: (await factsIn(eventStore, personKind, pseudonym)).map(({ event }) => ({
      on: event.on,
      sentence: personEventWords[event.type],
    })),
  };
};

const words = {
  title: {
    nl: 'Gegevens die over u worden bewaard',
    fr: 'Données conservées à votre sujet',
    en: 'Data that are kept about you',
  },
  pseudonym: { nl: 'Pseudoniem', fr: 'Pseudonyme', en: 'Pseudonym' },
  familyName: { nl: 'Familienaam', fr: 'Nom', en: 'Family name' },
  givenName: { nl: 'Voornaam', fr: 'Prénom', en: 'Given name' },
  birthDate: { nl: 'Geboortedatum', fr: 'Date de naissance', en: 'Birth date' },
  language: { nl: 'Taal van de brieven', fr: 'Langue des lettres', en: 'Language of letters' },
  email: { nl: 'E-mailadres', fr: 'Adresse e-mail', en: 'E-mail address' },
  papers: { nl: 'Nota’s en stukken', fr: 'Notes et pièces', en: 'Notes and papers' },
  digests: {
    nl: 'Van deze kolommen wordt een afdruk bewaard waaruit de waarde niet blijkt',
    fr: 'De ces colonnes est conservée une empreinte qui ne révèle pas la valeur',
    en: 'Of these columns a digest is kept that does not tell the value',
  },
  file: { nl: 'Uw dossier', fr: 'Votre dossier', en: 'Your file' },
  procedures: { nl: 'Sanctieprocedures', fr: 'Procédures de sanction', en: 'Sanction procedures' },
  data: {
    nl: 'Wat er met deze gegevens is gebeurd',
    fr: 'Ce qui est advenu de ces données',
    en: 'What became of these data',
  },
  none: { nl: 'niets', fr: 'rien', en: 'nothing' },
  enclosed: { nl: 'bijgevoegd', fr: 'en annexe', en: 'enclosed' },
} as const satisfies Readonly<Record<string, Words>>;

/** The data as a text that a person can read. A paper that is no text is told of; its bytes are in the other form. */
export const ownDataText = (own: OwnData, tongue: Tongue): string => {
  const colon = tongue === 'fr' ? ' :' : ':';
  const line = (head: Words, value: string) => `${head[tongue]}${colon} ${value}`;
  const facts = (head: Words, told: readonly ToldFact[]) => [
    '',
    `${head[tongue]}${colon}`,
    ...(told.length === 0 ? [`- ${words.none[tongue]}`] : told.map((one) => `- ${one.on} ${one.sentence[tongue]}`)),
  ];
  const papers = own.papers.map(({ paper }) => ({
    on: paper.on,
    sentence: { ...paperKindWords[paper.kind], [tongue]: paperText(paper, tongue) },
  }));
  return [
    words.title[tongue],
    '',
    line(words.pseudonym, own.pseudonym),
    ...(['familyName', 'givenName', 'birthDate', 'language', 'email'] as const).map((field) =>
      line(words[field], own.person?.[field] ?? '–'),
    ),
    line(words.digests, own.digestsOf.length === 0 ? words.none[tongue] : own.digestsOf.join(', ')),
    ...facts(words.papers, papers),
    ...facts(words.file, own.file),
    ...facts(words.procedures, own.procedures),
    ...facts(words.data, own.data),
    '',
  ].join('\n');
};

const paperText = ({ kind, text, file }: KeptPaper['paper'], tongue: Tongue): string => {
  const enclosed = file === undefined ? undefined : `(${file.mediaType}, ${words.enclosed[tongue]})`;
  return [paperKindWords[kind][tongue], text, enclosed].filter((part) => part !== undefined).join(' ');
};
