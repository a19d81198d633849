import { randomUUID } from 'node:crypto';
import { postgresEventStore } from '@termijn/adapters';
import { obligationIdOf, obligationKind } from '@termijn/features';
import { handle, instant, type EventStore, type Intent, type Uuid } from '@termijn/engine';
import { municipalities, type ObligationCommand, type ObligationId, type PersonRef } from '@termijn/domain';
import { day, type Day } from '@termijn/kernel';
import { testDatabase, type TestDatabase } from '@termijn/testkit';
import { Pool } from 'pg';

/** An empty database with our log in it, and a pool for the raw baseline beside it. */
export interface World extends AsyncDisposable {
  readonly database: TestDatabase;
  readonly eventStore: EventStore;
  /** A pool of so many connections for the baseline. It takes the place of the one before. */
  raw(connections: number): Promise<Pool>;
}

/** Opens a fresh world. */
export const openWorld = async (): Promise<World> => {
  const database = await testDatabase();
  const eventStore = await postgresEventStore({ url: database.url });
  let pool: Pool | undefined;
  return {
    database,
    eventStore,
    async raw(connections) {
      await pool?.end();
      const fresh = (pool = new Pool({ connectionString: database.url, max: connections }));
      // Connections are made before the measurement begins.
      const clients = await Promise.all(Array.from({ length: connections }, () => fresh.connect()));
      for (const client of clients) client.release();
      return fresh;
    },
    async [Symbol.asyncDispose]() {
      await pool?.end();
      await eventStore.close();
      await database.drop();
    },
  };
};

/** The day on which the invented people of a benchmark get their certificate. */
export const certificateDay: Day = day('2023-01-10');

const intentOn = (on: Day): Intent => ({
  key: randomUUID() as string as Uuid,
  at: instant(`${on}T09:00:00Z`),
  actor: { who: 'bench', role: 'municipality', organisation: '21009' },
  causation: 'bench',
  correlation: 'bench',
});

/** Puts one command to the law, as every door of the house does. Throws when it is refused: then the benchmark is wrong. */
export const decide = async (eventStore: EventStore, id: ObligationId, command: ObligationCommand): Promise<void> => {
  const { outcome } = await handle(eventStore, obligationKind, id, command, intentOn(command.on));
  if (outcome === 'refused') throw new Error(`refused: ${command.type}`);
};

/** A new person, and the assessment that obliges or passes over that person. */
export const newcomer = (
  index: number,
  obliged: boolean,
): { readonly id: ObligationId; readonly assess: ObligationCommand } => {
  const person = randomUUID() as string as PersonRef;
  return {
    id: obligationIdOf(person),
    assess: {
      type: 'AssessNewcomer',
      person,
      municipality: municipalities[index % municipalities.length]!,
      language: 'fr',
      facts: {
        birthDate: day('1990-05-17'),
        nationality: obliged ? 'MA' : 'NL',
        registeredOn: certificateDay,
        register: 'foreigners',
        titleOverThreeMonths: true,
        statuses: [],
      },
      on: certificateDay,
    },
  };
};
