import { createHash, randomUUID } from 'node:crypto';
import { memoryEventStore, memoryRecords, memoryTreeStore, typstTypesetter } from '@termijn/adapters';
import type { ObligationCommand, SanctionCommand, SanctionId } from '@termijn/domain';
import {
  handle,
  plusMilliseconds,
  startOfDay,
  streamName,
  type EventStore,
  type Intent,
  type Notary,
  type Uuid,
} from '@termijn/engine';
import {
  dossierNotary,
  obligationIdOf,
  obligationKind,
  procedureOpenedBy,
  sanctionKind,
  type Beside,
  type DossierDesk,
} from '@termijn/features';
import { day, type Day } from '@termijn/kernel';
import { ed25519Signer, parseVerifier } from '@termijn/proof';
import { fixedClock, obligationExamples as o, sanctionExamples as s } from '@termijn/testkit';

const seed = new Uint8Array(32).fill(7);
const signer = ed25519Signer('log.example', seed);

/** SHA-256 in hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Somebody who acts on a day. */
export const intentOn = (on: Day, role: string, who = 'official-1'): Intent => {
  const key = randomUUID() as string as Uuid;
  const at = plusMilliseconds(startOfDay(on), 1);
  return {
    key,
    at,
    actor: { who, role, organisation: role === 'ggc' ? 'ggc' : '21009' },
    causation: 'test',
    correlation: 'test',
  };
};

/** A notary over a log in memory, with a key that is the same in every process. */
export const notaryOver = (eventStore: EventStore): Notary => ({
  eventStore,
  treeStore: memoryTreeStore(),
  clock: fixedClock('2023-06-01T10:00:00Z'),
  origin: 'log.example',
  signer,
  verifiers: [parseVerifier(signer.vkey)!],
});

/** All that makes dossiers, in memory but for the compiler, with one procedure up to the fine and a correction in its file. */
export interface DossierHouse {
  readonly desk: DossierDesk;
  readonly notary: Notary;
  readonly procedure: SanctionId;
  /** Something more happens in the procedure. */
  goOn(): Promise<void>;
}

/** Opens such a house, with the word of others beside that of its notary. The ids of its events are the same in every process. */
export const dossierHouse = async (beside: Beside = { witnesses: [] }): Promise<DossierHouse> => {
  const eventStore = memoryEventStore();
  const file = obligationIdOf(o.person);
  let step = 0;
  const fixed = (on: Day, role: string, who?: string): Intent => ({
    ...intentOn(on, role, who),
    key: `00000000-0000-4000-8000-${String((step += 1)).padStart(12, '0')}` as Uuid,
  });
  const inFile = async (command: ObligationCommand, role = 'municipality'): Promise<void> => {
    const outcome = await handle(eventStore, obligationKind, file, command, fixed(command.on, role, 'municipality-1'));
    expect([command.type, outcome]).toMatchObject([command.type, { outcome: 'recorded' }]);
  };
  for (const command of [
    o.assess({ language: 'nl' }),
    o.receive('2022-06-01'),
    o.knock('2022-11-02'),
    o.giveNotice('2022-12-02', { language: 'nl' }),
    o.correct(2, { means: 'registered-letter' }, { on: day('2022-12-05') }),
    o.handOver('2023-02-08', { capacity: 'waiting-list', waiting: 210 }),
  ])
    await inFile(command, command.type === 'KeepCalendar' ? 'system' : 'municipality');
  const { events } = await eventStore.read(streamName(`obligation-${file}`));
  const handOver = events.findLast(({ type }) => type === 'FileHandedOver')!;
  const procedure = procedureOpenedBy(handOver.id);
  const inProcedure = async (command: SanctionCommand, who = s.first): Promise<void> => {
    const role = command.type === 'OpenProcedure' ? 'system' : 'ggc';
    const outcome = await handle(eventStore, sanctionKind, procedure, command, fixed(command.on, role, who));
    expect([command.type, outcome]).toMatchObject([command.type, { outcome: 'recorded' }]);
  };
  const view = { ...s.file, obligation: file, revision: handOver.revision };
  const place = { event: handOver.id, revision: handOver.revision, position: String(handOver.position) };
  await inProcedure(s.open({ obligation: file, handOver: place, capacity: 'waiting-list' }));
  await inProcedure(s.announce({ file: view, language: 'nl' }));
  await inProcedure(s.hear());
  await inProcedure(s.decide(s.fineOf({ capacityConsidered: true }), { file: view }));
  await inProcedure(s.approve({ file: view }), s.second);
  await inProcedure(s.notify({ file: view, language: 'nl' }));
  const notary = notaryOver(eventStore);
  const desk: DossierDesk = {
    eventStore,
    records: memoryRecords(),
    typesetter: typstTypesetter(),
    notary: dossierNotary(notary, beside),
    address: 'https://termijn.example/verify',
  };
  return { desk, notary, procedure, goOn: () => inProcedure(s.pay(25_000, '2023-05-01')) };
};
