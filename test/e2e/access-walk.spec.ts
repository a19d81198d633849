import { parse } from 'yaml';
import { Client, type Answer } from './support/client';
import type { House } from './support/house';
import { printedTable, type Cell } from './support/printed-table';
import { as, homes, openTwoFiles, type Places } from './support/two-files';

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

const table = printedTable();

describe('every route for every role', () => {
  let house: House;
  let client: Client;
  let operations: readonly Operation[];
  let own: Places;
  let others: Places;

  beforeAll(async () => {
    ({ house, client, own, others } = await openTwoFiles());
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
  });
  afterAll(() => house.close());

  const ask = (
    { method, path }: Operation,
    file: Places,
    headers: Record<string, string>,
    by = client,
  ): Promise<Answer> => {
    const kind = path.split('/')[2] ?? '';
    const filled = path.replace('{id}', new Map(Object.entries(file)).get(kind) ?? '21014-1').replace(/\{\w+\}/g, '1');
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

  it.each(table.roles)('shows somebody in the role %s the pages that the printed table names', async (role) => {
    const wrong: unknown[] = [];
    for (const [page, row] of table.rowOf.Page) {
      if (row === 'open') continue;
      const cell = table.cell(row, role, true);
      for (const file of [own, others]) {
        const { status } = await client.get(page.replace(':id', file.mailbox), as(role));
        const leadsToFile = page.includes(':id');
        const right = { refused: 403, 'as if it were not there': 404, 'let in': 200 };
        const expected = right[promised(cell, !leadsToFile || file === own)];
        if (status !== expected) wrong.push([page, file === own ? 'own' : 'others', cell, status]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('sends whoever did not sign in from a page to sign-in, and back to it', async () => {
    for (const page of ['/mailbox', '/mailbox/1']) {
      const { status, headers } = await fetch(new URL(page, house.url), { redirect: 'manual' });
      expect([status, headers.get('location')]).toEqual([303, `/sign-in?returnTo=${encodeURIComponent(page)}`]);
    }
  });

  it('lets in nobody from an organisation that has no such role', async () => {
    const strangers = [as('municipal-official', 'ggc'), as('ggc-official', '21009'), as('operator', 'via')];
    for (const stranger of strangers)
      for (const path of ['/v1/worklist', `/v1/cases/${own.cases}`, '/v1/figures'])
        expect((await client.get(path, stranger)).status).toBeGreaterThanOrEqual(401);
  });
});
