import { day } from '@termijn/kernel';
import { parse } from 'yaml';
import { Client, header, newcomer, type Answer } from './support/client';
import { eventually, openHouse, type House } from './support/house';
import { printedTable, type Cell } from './support/printed-table';

/** Where somebody in each role comes from. */
const homes: Readonly<Record<string, string>> = {
  'municipal-official': '21009',
  'municipal-head': '21009',
  'municipal-integrator': '21009',
  'office-worker': 'via',
  'office-integrator': 'via',
  'ggc-official': 'ggc',
  'ggc-second-official': 'ggc',
  'outreach-worker': 'bon',
  'statistics-reader': '21009',
  'data-protection-officer': '21009',
  operator: 'service',
};

const as = (role: string, organisation = homes[role] ?? '', who = `walker-${role}`) => ({
  'X-Termijn-Role': role,
  'X-Termijn-Organisation': organisation,
  'X-Termijn-Actor': who,
});

interface Operation {
  readonly operationId: string;
  readonly method: 'get' | 'post';
  readonly path: string;
}

/** How the guard answered: with a refusal of its own, or by letting the request through to whatever comes next. */
type Found = 'refused' | 'as if it were not there' | 'let in';

const foundIn = ({ status, body }: Answer): Found => {
  const code = String(body['type']).replace('urn:problem-type:termijn:', '');
  if (status === 404 && code === 'resource-not-found') return 'as if it were not there';
  return ['not-for-this-role', 'not-your-file', 'no-such-role-there'].includes(code) ? 'refused' : 'let in';
};

/** What a cell promises of the file of one's own, and of a file of others that another office has. */
const promised = (cell: Cell, isOwn: boolean): Found => {
  if (cell === '–') return 'refused';
  return cell === 'all' || isOwn ? 'let in' : 'as if it were not there';
};

/** Puts what differs into one line each. */
const table = printedTable();

describe('every route for every role', () => {
  let house: House;
  let client: Client;
  let operations: readonly Operation[];
  /** The places in paths: of the file that every home has to do with, and of one that none has. */
  let own: Readonly<Record<string, string>>;
  let others: Readonly<Record<string, string>>;

  const done = async (path: string, body: object, headers: Record<string, string>): Promise<Answer> => {
    await house.comeTo(body);
    const answer = await client.post(path, body, headers);
    expect([path, answer.status < 300 ? 'done' : answer.text]).toEqual([path, 'done']);
    return answer;
  };
  const handedOver = async (municipality: string, office: string, givenName: string): Promise<string> => {
    const official = as('municipal-official', municipality);
    const person = { familyName: 'Voorbeeld', givenName, birthDate: '1990-01-01' };
    const opened = { municipality, person, registeredOn: '2025-01-15', on: '2025-02-03' };
    const file = header(await done('/v1/cases', newcomer(opened), official), 'Location');
    await done(`${file}/certificateReceipts`, { means: 'counter', on: '2025-02-03' }, official);
    await done(`${file}/formalNotices`, { channel: 'registered-letter', language: 'fr', on: '2025-09-01' }, official);
    await done(`${file}/handOvers`, { capacity: 'waiting-list', waiting: 210, on: '2026-02-02' }, official);
    const registration = { office, path: 'fr', attest: 'awaited', on: '2026-02-03' };
    await done(`${file}/registrations`, registration, as('office-worker', office));
    return file.split('/').at(-1)!;
  };
  const procedureOn = (file: string): Promise<string> =>
    eventually(async () => {
      const { items } = await client.get(`/v1/sanctions?case=${file}`, as('ggc-official'));
      return items[0] === undefined ? undefined : String(items[0]['id']);
    });

  beforeAll(async () => {
    house = await openHouse(day('2025-02-03'), {
      TERMIJN_RATE_ADDRESS: '1000000',
      TERMIJN_RATE_ACCOUNT: '1000000',
    });
    client = new Client(house.url);
    const { paths } = parse((await client.get('/doc/openapi.yaml')).text) as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]): Operation => ({
        operationId,
        path,
        method: method as 'get' | 'post',
      })),
    );
    const mine = await handedOver('21009', 'via', 'Own');
    const theirs = await handedOver('21004', 'bon', 'Other');
    own = { cases: mine, sanctions: await procedureOn(mine) };
    others = { cases: theirs, sanctions: await procedureOn(theirs) };
    // What is not handed over is no file of the GGC.
    await done(`/v1/cases/${theirs}/fileReturns`, { on: '2026-02-04', reason: 'incomplete' }, as('ggc-official'));
  });
  afterAll(() => house.close());

  const ask = (
    { method, path }: Operation,
    file: Readonly<Record<string, string>>,
    headers: Record<string, string>,
    by = client,
  ): Promise<Answer> => {
    const kind = path.split('/')[2] ?? '';
    const filled = path.replace('{id}', file[kind] ?? '21014-1').replace(/\{\w+\}/g, '1');
    const body = file === own ? { municipality: '21009', office: 'via' } : { municipality: '21004', office: 'bon' };
    return method === 'get' ? by.get(filled, headers) : by.post(filled, body, headers);
  };

  it('has a row for each that there is, and for none that there is not', () => {
    expect(operations.length).toBeGreaterThan(80);
    expect([...table.rowOf.Route.keys()].sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
    expect(Object.keys(homes)).toEqual(table.roles);
  });

  it('asks whoever did not sign in to do so, unless it is open', async () => {
    const nobody = new Client(house.url, 'nobody');
    const answers: unknown[] = [];
    for (const operation of operations) {
      const { status, headers } = await ask(operation, own, {}, nobody);
      const isOpen = table.rowOf.Route.get(operation.operationId) === 'open';
      const asks = status === 401 && headers.get('www-authenticate') !== null;
      if (asks === isOpen) answers.push([operation.operationId, status]);
    }
    expect(answers).toEqual([]);
  });

  it.each(table.roles)('answers somebody in the role %s as the printed table says', async (role) => {
    const wrong: unknown[] = [];
    for (const operation of operations) {
      const { operationId, path, method } = operation;
      const row = table.rowOf.Route.get(operationId) ?? '';
      const [, , kind = '', ...places] = path.split('/');
      const leadsToFile = places[0] === '{id}';
      for (const file of [own, others]) {
        const found = foundIn(await ask(operation, file, as(role)));
        const cell = row === 'open' ? 'all' : table.cell(row, role, method === 'get');
        const opens = method === 'post' && !leadsToFile;
        const expected = promised(cell, file === own || !(leadsToFile || opens));
        // Whoever opens a file says whose it is: then there is nothing to hide. A piece of a file may not be there.
        const right = opens && expected === 'as if it were not there' ? 'refused' : expected;
        const isPiece =
          places.slice(1).some((place) => place.startsWith('{')) || !['cases', 'sanctions'].includes(kind);
        if (found !== right && !(isPiece && right === 'let in' && found === 'as if it were not there'))
          wrong.push([operationId, file === own ? 'own' : 'others', cell, { found, right }]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('lets in nobody from an organisation that has no such role', async () => {
    const strangers = [as('municipal-official', 'ggc'), as('ggc-official', '21009'), as('operator', 'via')];
    for (const stranger of strangers)
      for (const path of ['/v1/worklist', `/v1/cases/${own['cases']!}`, '/v1/figures'])
        expect((await client.get(path, stranger)).status).toBeGreaterThanOrEqual(401);
  });
});
