import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform, readConfiguration, type Platform } from '@termijn/adapters';
import type { ObligationCommand, ObligationId, PersonRef, SanctionId, SanctionMatter } from '@termijn/domain';
import {
  commandEffect,
  commandHand,
  handle,
  plusMilliseconds,
  runReaction,
  startOfDay,
  streamName,
  uuidOf,
  workOffOnce,
  type OutboxEntry,
  type Outcome,
  type Uuid,
} from '@termijn/engine';
import {
  catchUpReadModels,
  DecideSanction,
  DecideSanctionHandler,
  FindSanctions,
  FindSanctionsHandler,
  obligationIdOf,
  obligationKind,
  procedureOpenedBy,
  reactionsToRun,
  recipientsOf,
  type SanctionEntry,
  type SanctionWish,
} from '@termijn/features';
import { day } from '@termijn/kernel';
import { eventually, obligationExamples, testDatabase } from '@termijn/testkit';

/** A key that nobody had before. */
export const newKey = (): Uuid => randomUUID() as string as Uuid;

const namespace = '2f0b6a57-8c1d-5e7a-9b44-6f1e2d3c4b5a' as Uuid;
const quickly = () => 10;

/** The municipality, the GGC and the machine between them, on a database of their own. */
export class SanctionDesk {
  private constructor(
    readonly platform: Platform,
    readonly close: () => Promise<void>,
  ) {}

  static async open(): Promise<SanctionDesk> {
    const database = await testDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'termijn-sanction-'));
    const platform = await openPlatform(readConfiguration({ DATABASE_URL: database.url, TERMIJN_DATA: dataDir }));
    return new SanctionDesk(platform, async () => {
      await platform.close();
      await database.drop();
      await rm(dataDir, { recursive: true });
    });
  }

  /** The municipality does something in a file, which the law must allow. */
  async askFile(id: ObligationId, command: ObligationCommand): Promise<void> {
    const outcome = await handle(this.platform.eventStore, obligationKind, id, command, {
      key: newKey(),
      at: plusMilliseconds(startOfDay(command.on), 1),
      actor: { who: 'test', role: 'municipality', organisation: '21009' },
      causation: 'test',
      correlation: 'test',
    });
    expect(outcome).toMatchObject({ outcome: 'recorded' });
  }

  /** A file of somebody who never registered, handed over on 8 February 2023. */
  async handOver(name: string): Promise<ObligationId> {
    const { assess, receive, giveNotice, handOver } = obligationExamples;
    const person = uuidOf(namespace, name) as string as PersonRef;
    const id = obligationIdOf(person);
    await this.askFile(id, assess({ person, language: 'nl' }));
    await this.askFile(id, receive('2022-06-01'));
    await this.askFile(id, giveNotice('2022-12-02', { language: 'nl' }));
    await this.askFile(id, handOver('2023-02-08'));
    return id;
  }

  /** Lets every reaction see all that the log holds now, and stops it. */
  async react(): Promise<void> {
    const { eventStore, outbox, clock, projectionStore } = this.platform;
    const head = await eventStore.head();
    const lease = projectionStore.lease.bind(projectionStore);
    for (const { reaction, reading } of reactionsToRun) {
      const stopping = new AbortController();
      const { signal } = stopping;
      const running = runReaction({ reaction, reading, eventStore, outbox, clock, lease, signal, backOff: quickly });
      await eventually(async () => ((await outbox.checkpoint(reaction.name)) ?? 0n) >= head);
      stopping.abort();
      await running;
    }
  }

  /** Puts one ordered command to the law it is for. */
  perform(effect: OutboxEntry): Promise<string> {
    return commandHand(recipientsOf(this.platform.eventStore), this.platform.clock)(effect);
  }

  /** Performs what the reactions ordered, until nothing more follows, and shows it in the read models. */
  async follow(): Promise<void> {
    const { outbox, clock } = this.platform;
    const { signal } = new AbortController();
    const hand = (effect: OutboxEntry) => this.perform(effect);
    const work = { outbox, clock, kind: commandEffect, attemptsMax: 20, backOff: quickly, hand, signal };
    let isDone = false;
    while (!isDone) {
      await this.react();
      const performed = await workOffOnce(work);
      const waiting = await outbox.list({ kind: commandEffect, state: 'waiting', limit: 1 });
      isDone = performed === 0 && waiting.length === 0;
    }
    await catchUpReadModels(this.platform);
  }

  /** The procedure that the last hand-over of a file opens. */
  async procedureOn(file: ObligationId): Promise<SanctionId> {
    const { events } = await this.platform.eventStore.read(streamName(`obligation-${file}`));
    return procedureOpenedBy(events.findLast(({ type }) => type === 'FileHandedOver')!.id);
  }

  /** The types of the facts of a procedure. */
  async factsOf(id: SanctionId): Promise<readonly string[]> {
    const { events } = await this.platform.eventStore.read(streamName(`sanction-${id}`));
    return events.map(({ type }) => type);
  }

  /** Somebody asks something of a procedure, an official of the GGC unless told otherwise. */
  ask(id: SanctionId, wish: SanctionWish, who = 'official-1', role = 'ggc'): Promise<Outcome<SanctionMatter>> {
    return new DecideSanctionHandler(this.platform.eventStore).execute(
      new DecideSanction(id, wish, {
        key: newKey(),
        at: plusMilliseconds(startOfDay(wish.on), 1),
        actor: { who, role, organisation: 'ggc' },
        causation: 'test',
        correlation: 'test',
      }),
    );
  }

  /** What the worklist of the GGC says of the procedures on a file. */
  async rowsOf(file: ObligationId): Promise<readonly SanctionEntry[]> {
    const asked = new FindSanctions({ rows: 'all' }, { obligation: file, closedToo: true }, day('2023-03-01'), 10);
    return (await new FindSanctionsHandler(this.platform.readModels).execute(asked)).entries;
  }
}
