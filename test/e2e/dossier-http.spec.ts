import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPdf } from '@termijn/proof';
import { day } from '@termijn/kernel';
import { Client, type Answer, type Body } from './support/client';
import { openHouse, type House } from './support/house';
import { as, bytesAt, municipality, official, openProcedure } from './support/procedure';
import { call } from './support/program';
import { tokenOf } from './support/tokens';

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('dossiers over HTTP', () => {
  let house: House;
  let client: Client;
  let folder: string;
  let file: string;
  let procedure: string;

  const act = async (path: string, body: object, headers = municipality): Promise<void> => {
    await house.comeTo(body);
    const answer = await client.post(path, body, headers);
    expect([path, answer.status < 300 ? 'done' : answer.text]).toEqual([path, 'done']);
  };

  beforeAll(async () => {
    house = await openHouse(day('2025-02-03'), { TERMIJN_PUBLIC_ADDRESS: 'https://termijn.example' });
    client = new Client(house.url);
    folder = await mkdtemp(join(tmpdir(), 'termijn-dossier-http-'));
    ({ file, procedure } = await openProcedure(house, client));
  });
  afterAll(async () => {
    await house.close();
    await rm(folder, { recursive: true });
  });

  const issue = (body: object, headers: Record<string, string> = official, path = 'dossiers'): Promise<Answer> =>
    client.post(`${procedure}/${path}`, body, headers);
  const problemOf = ({ status, body }: Answer): unknown => [
    status,
    String(body['type']).replace('urn:problem-type:termijn:', ''),
  ];
  const download = async (path: unknown) => {
    const token = await tokenOf(house.url, { who: 'reader', role: 'ggc-official', organisation: 'ggc' });
    return bytesAt(house.url, path, token);
  };
  /** How the check of a file ends on the command line, for whoever knows the key of the notary. */
  const verified = async (bytes: Buffer, name: string): Promise<number> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return (await call('verify', 'dossier', path, '--key', house.platform.notary.signer.vkey)).code;
  };

  it('are issued once for the same place in the log, and listed', async () => {
    expect((await client.get(`${procedure}/dossiers`, official)).items).toEqual([]);
    const first = await issue({ language: 'fr' });
    expect([first.status, first.body]).toMatchObject([201, { number: 1, edition: 'procedure', language: 'fr' }]);
    expect(await issue({ language: 'fr' })).toMatchObject({ status: 200, body: first.body });
    expect(await issue({ language: 'nl' })).toMatchObject({ status: 201, body: { number: 2 } });
    const { items } = await client.get(`${procedure}/dossiers`, official);
    expect(items).toMatchObject([first.body, { number: 2, language: 'nl', editionName: { en: 'court file' } }]);
    expect((await client.get(`${procedure}/dossiers`, municipality)).items).toHaveLength(2);
  });

  it('have one answer for one key, whatever happens in between', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const first = await issue({ language: 'nl' }, { ...official, ...key }, 'personCopies');
    expect(first.status).toBe(201);
    const intent = { channel: 'registered-letter', language: 'fr', on: '2026-02-09' };
    await act(`${procedure}/intents`, intent, official);
    const again = await issue({ language: 'nl' }, { ...official, ...key }, 'personCopies');
    expect(again).toMatchObject({ status: 201, body: first.body });
    const other = await issue({ language: 'fr' }, { ...official, ...key }, 'personCopies');
    expect(problemOf(other)).toEqual([422, 'idempotency-key-reused']);
  });

  it('come as they were issued, and prove themselves; a changed byte shows', async () => {
    const { body } = await issue({ language: 'fr' });
    const digests = body['digests'] as Body;
    const paper = await download(body['paper']);
    const name = `dossier-${procedure.split('/').at(-1)!}-${String(body['number'])}`;
    expect(Object.fromEntries(paper.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}.pdf"`,
    });
    const data = await download(body['data']);
    expect(Object.fromEntries(data.headers)).toMatchObject({
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${name}.json"`,
    });
    expect(sha256Of(paper.bytes)).toBe(digests['paper']);
    expect(sha256Of(data.bytes)).toBe(digests['data']);
    expect(await verified(paper.bytes, 'dossier.pdf')).toBe(0);
    expect(await verified(data.bytes, 'dossier.json')).toBe(0);
    for (const [bytes, file] of [
      [paper.bytes, 'changed.pdf'],
      [data.bytes, 'changed.json'],
    ] as const) {
      const changed = Buffer.from(bytes);
      changed[Math.floor(changed.length / 2)]! ^= 1;
      expect([file, await verified(changed, file)]).toEqual([file, 3]);
    }
  });

  it("are the person's own copy as well, in a language of theirs", async () => {
    const { status, body } = await issue({ language: 'en' }, official, 'personCopies');
    expect([status, body]).toMatchObject([201, { edition: 'person', language: 'en' }]);
    const [paper, data] = await Promise.all([download(body['paper']), download(body['data'])]);
    const opened = openPdf(new Uint8Array(paper.bytes));
    expect('dossierText' in opened && opened.dossierText).toBe(data.bytes.toString('utf8'));
    expect(await verified(paper.bytes, 'copy.pdf')).toBe(0);
  });

  it('name nobody, in their bytes or in the log of requests', async () => {
    const { items } = await client.get(`${procedure}/dossiers`, official);
    for (const { data } of items) expect((await download(data)).bytes.toString('utf8')).not.toMatch(/Voorbeeld|Amina/);
    expect(house.logged.join('\n')).not.toMatch(/Voorbeeld|Amina/);
  });

  it('are issued by nobody but officials of the GGC', async () => {
    for (const somebody of [municipality, as('office-worker', 'bon'), as('operator', 'service')])
      for (const path of ['dossiers', 'personCopies'])
        expect(problemOf(await issue({ language: 'fr' }, somebody, path))).toEqual([403, 'not-for-this-role']);
    const stranger = as('municipal-official', '21004');
    for (const path of ['dossiers', 'dossiers/1.pdf', 'dossiers/1.json'])
      expect(problemOf(await client.get(`${procedure}/${path}`, stranger))).toEqual([404, 'resource-not-found']);
  });

  it('are refused for what is not there, and in a language that has none', async () => {
    const nowhere = '/v1/sanctions/7f1d2c3b-0000-5000-8000-000000000001';
    expect(problemOf(await client.post(`${nowhere}/dossiers`, { language: 'fr' }, official))).toEqual([
      404,
      'not-opened',
    ]);
    for (const place of [
      `${procedure}/dossiers/99`,
      `${procedure}/dossiers/0`,
      `${procedure}/dossiers/1x`,
      `${nowhere}/dossiers/1`,
    ])
      for (const kind of ['pdf', 'json'])
        expect(problemOf(await client.get(`${place}.${kind}`, official))).toEqual([404, 'resource-not-found']);
    for (const [path, language] of [
      ['dossiers', 'en'],
      ['dossiers', undefined],
      ['personCopies', 'de'],
    ] as const) {
      const answer = await issue({ language }, official, path);
      expect(problemOf(answer)).toEqual([400, 'invalid-input']);
      expect(answer.body['issues']).toMatchObject([{ field: 'language', rule: 'isIn' }]);
    }
  });

  it('are read under a note of who read them', async () => {
    const readings = await client.get(`${file}/readings`, as('municipal-head', '21009'));
    const read = readings.items.map(({ what }) => what);
    expect(read).toEqual(expect.arrayContaining(['listDossiers', 'downloadDossierPaper', 'downloadDossierData']));
  });
});
