import fc from 'fast-check';
import type { Literacy, PathStep, ReachedLevel } from '@termijn/domain';
import {
  alone,
  anyDelay,
  anyHost,
  anyOffice,
  anyPath,
  anySubject,
  back,
  mostly,
  turn,
  type Episode,
  type Order,
} from './order';

/** The person registers; the municipality sees the certificate, or only the office tells. */
export const registering: fc.Arbitrary<Order> = fc
  .tuple(anyHost, anyPath, fc.constantFrom('shown', 'awaited'), anyDelay)
  .map(([host, path, attest, delay]) => (today, scene) => ({
    type: 'RegisterWithOffice',
    office: host(scene),
    path,
    attest,
    on: back(today, delay),
  }));

const provingRegistration: fc.Arbitrary<Order> = anyDelay.map((delay) => (today) => ({
  type: 'RecordRegistrationProof',
  on: back(today, delay),
}));

/** Somebody follows the path of free will. */
export const following: fc.Arbitrary<Order> = fc
  .record({
    subject: anySubject,
    language: fc.constantFrom('nl', 'fr', 'unknown'),
    host: anyHost,
    path: anyPath,
  })
  .map(({ subject, host, ...followed }) => (on, scene) => ({
    type: 'FollowVoluntarily',
    person: subject(scene),
    municipality: scene.municipality,
    office: host(scene),
    ...followed,
    on,
  }));

interface Told {
  readonly step: PathStep;
  readonly literacy: Literacy | 'not-told';
  readonly level: ReachedLevel | 'none';
}

const anyStep = fc.constantFrom<PathStep>(
  ...(['social-balance', 'language-balance', 'rights-and-duties'] as const),
  ...(['citizenship', 'social-orientation', 'language-course'] as const),
);
const anyLiteracy = fc.constantFrom<Literacy | 'not-told'>(
  'literate',
  'otherwise-literate',
  'non-literate',
  'not-told',
);
const anyLevel = fc.constantFrom<ReachedLevel | 'none'>('A1', 'A2-oral', 'A2-oral-and-written', 'B1', 'none');

/** A step tells mostly what belongs to it. */
const anyTold: fc.Arbitrary<Told> = mostly(
  fc.record({ step: anyStep, literacy: anyLiteracy, level: anyLevel }).map(({ step, literacy, level }) => ({
    step,
    literacy: step === 'language-balance' ? literacy : 'not-told',
    level: step === 'language-course' ? level : 'none',
  })),
  fc.record({ step: anyStep, literacy: anyLiteracy, level: anyLevel }),
);

const stepping: fc.Arbitrary<Order> = fc
  .tuple(anyTold, anyDelay)
  .map(([told, delay]) => (today) => ({ type: 'RecordPathStep', ...told, on: back(today, delay) }));

const excusing: fc.Arbitrary<Order> = fc
  .record({
    course: fc.constantFrom('citizenship', 'language'),
    ground: fc.constantFrom('level-reached', 'earlier-course', 'medical', 'other-proof'),
  })
  .map((dispensation) => (on) => ({ type: 'GrantDispensation', ...dispensation, on }));

const transferring: fc.Arbitrary<Order> = fc
  .tuple(anyOffice, anyPath, anyDelay)
  .map(([office, path, delay]) => (today) => ({ type: 'TransferToOffice', office, path, on: back(today, delay) }));

const tellingOfficeFile: fc.Arbitrary<Order> = fc
  .tuple(anyHost, fc.constantFrom('active', 'suspended', 'closed'))
  .map(([host, status]) => (on, scene) => ({ type: 'RecordOfficeFile', office: host(scene), status, on }));

const completing: fc.Arbitrary<Order> = fc.tuple(anyHost, anyDelay).map(([host, delay]) => (today, scene) => ({
  type: 'RecordCompletion',
  office: host(scene),
  on: back(today, delay),
}));

const proving: fc.Arbitrary<Order> = anyDelay.map((delay) => (today) => ({
  type: 'RecordCompletionProof',
  on: back(today, delay),
}));

/** What happens on the path, alone and as it should: told, proven, followed, finished. What ends a story is kept rare. */
export const pathEpisodes: readonly Episode[] = [
  alone(4, registering),
  alone(1, provingRegistration),
  alone(1, following),
  alone(2, stepping),
  alone(1, excusing),
  alone(1, transferring),
  alone(1, tellingOfficeFile),
  alone(1, completing),
  alone(2, proving),
  { weight: 3, arbitrary: fc.tuple(turn(registering), turn(provingRegistration, 0, 30), turn(transferring)) },
  { weight: 2, arbitrary: fc.tuple(turn(stepping), turn(stepping), turn(excusing), turn(stepping)) },
  { weight: 1, arbitrary: fc.tuple(turn(tellingOfficeFile), turn(tellingOfficeFile), turn(tellingOfficeFile)) },
  { weight: 1, arbitrary: fc.tuple(turn(stepping), turn(completing), turn(proving, 0, 60)) },
];
