import { eventStoreDbStore } from '@termijn/adapters';
import { eventStoreContract, startEventStoreDbServer, type EventStoreDbServer } from '@termijn/testkit';

/** A real server to run against instead of the test double, and the authority it is signed by if it speaks TLS. */
const real = process.env['TERMIJN_TEST_EVENTSTORE_URL'];
const realCaFile = process.env['TERMIJN_TEST_EVENTSTORE_CA'];

const withCa = (url: string, caFile: string | undefined): string =>
  caFile === undefined ? url : `${url}${url.includes('?') ? '&' : '?'}tlsCAFile=${caFile}`;

const options = { idsUniqueInLog: false };

if (real !== undefined) {
  const open = (): Promise<ReturnType<typeof eventStoreDbStore>> =>
    Promise.resolve(eventStoreDbStore({ connectionString: withCa(real, realCaFile) }));
  eventStoreContract('the EventStoreDB driver on a real server', open, options);
} else {
  for (const tls of [false, true]) {
    describe(tls ? 'over TLS' : 'without TLS', () => {
      let server: EventStoreDbServer;
      beforeAll(async () => {
        server = await startEventStoreDbServer({ tls });
      });
      afterAll(() => server.stop());
      eventStoreContract(
        'the EventStoreDB driver on the test server',
        () => Promise.resolve(eventStoreDbStore({ connectionString: server.connectionString })),
        options,
      );
    });
  }
}
