import { postgresEventStore } from '@termijn/adapters';
import { eventStoreContract, testDatabase, type TestDatabase } from '@termijn/testkit';

let database: TestDatabase;

eventStoreContract('the store in PostgreSQL', async () => {
  database = await testDatabase();
  return postgresEventStore({ url: database.url });
});

afterAll(() => database.drop());
