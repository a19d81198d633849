import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { httpWitness, openWitnessFolder, serveWitness, witnessDesk, type WitnessServer } from '@termijn/adapters';
import { anchor, notarise, type Notary, type TimeStamper } from '@termijn/engine';
import { issueDossier, issuedBytes, renderAgain, type NumberedDossier } from '@termijn/features';
import { day } from '@termijn/kernel';
import {
  checkDossier,
  checkDossierFile,
  cosigner,
  ed25519Signer,
  noTrust,
  parseVerifier,
  readDossier,
  readTimestampResponse,
  sealedDossier,
  timestampNonce,
  timestampRequest,
  writtenTrust,
  readTrust,
  type Dossier,
  type Trust,
} from '@termijn/proof';
import { timeAuthority, type TimeAuthority } from '../servers/time-authority';
import { dossierHouse, intentOn, type DossierHouse } from './dossier-desk';

const on = day('2023-06-01');
const witness = cosigner('witness.example/one', new Uint8Array(32).fill(2), () => Math.floor(Date.now() / 1000));
const absent = cosigner('witness.example/two', new Uint8Array(32).fill(4), () => 1);
const stranger = ed25519Signer('log.example', new Uint8Array(32).fill(9));

let folder: string;
let server: WitnessServer;
let authority: TimeAuthority;
let namesake: TimeAuthority;
let house: DossierHouse;
let issued: NumberedDossier;
let files: { readonly paper: Uint8Array; readonly data: Uint8Array };
let knowsNotary: Trust;

const stamper = (by: TimeAuthority): TimeStamper => ({
  name: 'Klok',
  async stamp(imprintOf) {
    const nonce = timestampNonce(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
    const answer = await readTimestampResponse(await by.answer(timestampRequest(imprintOf, nonce)));
    if (answer === undefined || !('token' in answer)) throw new Error('the authority gave no token');
    return answer.token;
  },
});

/** Signs for all there is, and has it confirmed from outside. */
const anchored = async (notary: Notary): Promise<void> => {
  await notarise(notary, 'request');
  const witnesses = [httpWitness({ url: server.url, vkey: witness.vkey })];
  await anchor(notary.treeStore, { witnesses, timeStamper: stamper(authority) }, new Map(), (failure) => {
    throw failure;
  });
};

const issue = async (): Promise<NumberedDossier> => {
  const asked = { edition: 'procedure', language: 'nl', on } as const;
  const outcome = await issueDossier(house.desk, house.procedure, asked, intentOn(on, 'ggc'));
  if (outcome.outcome !== 'issued') throw new Error(outcome.refusal);
  return outcome.dossier;
};
const filesOf = async (dossier: NumberedDossier) => (await issuedBytes(house.desk, house.procedure, dossier))!;
const dossierIn = (data: Uint8Array): Dossier => {
  const read = readDossier(Buffer.from(data).toString('utf8'));
  if (!('dossier' in read)) throw new Error(read.fault.flaw);
  return read.dossier;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'termijn-anchors-'));
  [authority, namesake] = [await timeAuthority('Klok'), await timeAuthority('Klok')];
  house = await dossierHouse({ witnesses: [witness.vkey], authority: authority.root });
  const { vkey } = house.notary.signer;
  knowsNotary = { ...noTrust, notaries: [vkey] };
  const memory = await openWitnessFolder(folder);
  const listens = { host: '127.0.0.1', port: 0, tell: () => undefined };
  server = await serveWitness(witnessDesk(witness, [parseVerifier(vkey)!], memory), listens);
  await anchored(house.notary);
  issued = await issue();
  files = await filesOf(issued);
});
afterAll(async () => {
  await server.close();
  await Promise.all([authority.remove(), namesake.remove(), rm(folder, { recursive: true })]);
});

describe('a dossier that a witness and an authority stand behind', () => {
  it.each<[string, () => Partial<Trust>, boolean]>([
    ['nobody besides the notary', () => ({}), false],
    ['the witness', () => ({ witnesses: [witness.vkey] }), true],
    ['a witness who saw nothing', () => ({ witnesses: [absent.vkey] }), false],
    ['whoever stands above the authority', () => ({ authorities: [authority.root] }), true],
    ['the authority itself, among others', () => ({ authorities: [namesake.root, authority.own] }), true],
    ['an authority of the same name', () => ({ authorities: [namesake.root, namesake.own] }), false],
  ])('is confirmed independently for whoever trusts %s: as the table says', async (_, trusted, independent) => {
    for (const file of [files.paper, files.data]) {
      const { levels } = await checkDossierFile(file, { ...knowsNotary, ...trusted() });
      expect(levels).toEqual({ intact: true, attributed: true, independent });
    }
  });

  it('is not attributed by them to a notary whom nobody knows', async () => {
    const trust = { ...noTrust, witnesses: [witness.vkey], authorities: [authority.root] };
    const { levels } = await checkDossierFile(files.data, trust);
    expect(levels).toEqual({ intact: true, attributed: false, independent: false });
  });

  it('tells who saw it and when, and which authority is not known', async () => {
    const trust = { ...knowsNotary, witnesses: [witness.vkey], authorities: [authority.root] };
    const { findings } = await checkDossierFile(files.paper, readTrust(writtenTrust(trust)).trust);
    const seenAt = expect.any(Date) as Date;
    expect(findings).toContainEqual({ check: 'witness', outcome: 'holds', about: 'witness.example/one', seenAt });
    expect(findings).toContainEqual({ check: 'timestamp', outcome: 'holds', about: 'Klok', seenAt });
    const unknown = await checkDossierFile(files.paper, knowsNotary);
    expect(unknown.findings).toContainEqual({ check: 'timestamp', outcome: 'open', reason: 'authority-unknown' });
  });

  it('stays so under a key of before', async () => {
    const trust = { ...noTrust, old: [house.notary.signer.vkey], authorities: [authority.root] };
    const { levels, findings } = await checkDossierFile(files.paper, trust);
    expect(levels.independent).toBe(true);
    expect(findings).toContainEqual(expect.objectContaining({ check: 'notary', reason: 'notary-old' }));
  });

  it('is made again with the same bytes', async () => {
    expect(await renderAgain(house.desk, house.procedure, issued)).toMatchObject({ isSame: true });
  });

  it('shows a change of any byte, in the stamp as anywhere else', async () => {
    const trust = { ...knowsNotary, witnesses: [witness.vkey], authorities: [authority.root] };
    const text = Buffer.from(files.data).toString('latin1');
    const stamp = text.indexOf('"timestamp":"');
    const places = [
      ...Array.from({ length: 150 }, (_, turn) => Math.floor((text.length / 150) * turn)),
      ...Array.from({ length: 60 }, (_, turn) => stamp + Math.floor(((text.length - stamp) / 60) * turn)),
    ];
    for (const at of places) {
      const changed = files.data.with(at, files.data[at]! ^ 1);
      const { levels } = await checkDossierFile(changed, trust);
      expect([at, levels.intact, levels.independent]).toEqual([at, false, false]);
    }
  });
});

describe('a stamp or a cosignature that does not belong to a dossier', () => {
  const trust = () => ({ ...knowsNotary, authorities: [authority.root] });
  const sealedAnew = (change: Partial<Dossier>): Dossier =>
    sealedDossier({ ...dossierIn(files.data), ...change }, house.notary.signer);

  it('counts for nothing when it is over another state of the log', async () => {
    const before = dossierIn(files.data);
    await house.goOn();
    await anchored(house.notary);
    const after = dossierIn((await filesOf(await issue())).data);
    expect(after.checkpoint).not.toBe(before.checkpoint);
    const verdict = await checkDossier(sealedAnew({ timestamp: after.timestamp! }), trust());
    expect(verdict.levels).toEqual({ intact: true, attributed: true, independent: false });
    expect(verdict.findings).toContainEqual({ check: 'timestamp', outcome: 'fails', reason: 'timestamp-differs' });

    const [text, lines] = [before.checkpoint.split('\n\n')[0]!, after.checkpoint.split('\n\n')[1]!];
    const own = before.checkpoint.split('\n\n')[1]!.split('\n')[0]!;
    const replayed = `${text}\n\n${own}\n${lines.split('\n')[1]!}\n`;
    const replay = await checkDossier(sealedAnew({ checkpoint: replayed }), { ...trust(), witnesses: [witness.vkey] });
    expect(replay.findings).toContainEqual(expect.objectContaining({ check: 'witness', outcome: 'fails' }));

    const olderState = sealedDossier({ ...after, checkpoint: before.checkpoint }, house.notary.signer);
    expect((await checkDossier(olderState, trust())).levels.intact).toBe(false);
  });

  it('counts for nothing when it is no stamp at all, or somebody else sealed the dossier', async () => {
    for (const timestamp of ['', 'AAAA', 'MIIB']) {
      const { levels, findings } = await checkDossier(sealedAnew({ timestamp }), trust());
      expect(levels.independent).toBe(false);
      expect(findings).toContainEqual({ check: 'timestamp', outcome: 'fails', reason: 'timestamp-differs' });
    }
    const dossier = dossierIn(files.data);
    const forged = sealedDossier({ ...dossier, keys: { ...dossier.keys, notary: stranger.vkey } }, stranger);
    expect((await checkDossier(forged, trust())).levels).toMatchObject({ attributed: false, independent: false });
  });

  it('is not believed because the file brings the certificate along', async () => {
    const nonce = timestampNonce(new Uint8Array(8));
    const { checkpoint } = dossierIn(files.data);
    const asked = timestampRequest(Buffer.from(`${checkpoint.split('\n\n')[0]!}\n`), nonce);
    const answer = await readTimestampResponse(await namesake.answer(asked));
    if (answer === undefined || !('token' in answer)) throw new Error('the authority gave no token');
    const keys = { ...dossierIn(files.data).keys, authority: namesake.root };
    const timestamp = Buffer.from(answer.token).toString('base64');
    const { levels, findings } = await checkDossier(sealedAnew({ timestamp, keys }), trust());
    expect(levels).toEqual({ intact: true, attributed: true, independent: false });
    expect(findings).toContainEqual({ check: 'timestamp', outcome: 'open', reason: 'authority-unknown' });
    const known = await checkDossier(sealedAnew({ timestamp, keys }), { ...trust(), authorities: [namesake.root] });
    expect(known.levels.independent).toBe(true);
  });
});
