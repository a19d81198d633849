import { sampleDossier, sampleDossierText, sampleKeys } from '@termijn/testkit';
import { base64Of, bytesOfBase64, joined, utf8 } from '../bytes/bytes';
import { signNote } from '../note/note';
import { checkDossierFile } from './check-dossier';
import { dossierText, type Dossier, type DossierEvent } from './dossier';
import { sealedDossier } from './seal';
import { noTrust, type Trust } from './trust';
import type { Verdict } from './verdict';

const { notary, witness, stranger } = sampleKeys;
const knowsNotary: Trust = { ...noTrust, notaries: [notary.vkey] };
const knowsBoth: Trust = { ...knowsNotary, witnesses: [witness.vkey] };

const check = (dossier: Dossier | string, trust: Trust = knowsBoth): Promise<Verdict> =>
  checkDossierFile(utf8(typeof dossier === 'string' ? dossier : dossierText(dossier)), trust);

const reasonsOf = ({ findings }: Verdict) =>
  findings.flatMap(({ outcome, reason }) => (outcome === 'fails' ? [reason] : []));

/** A file that was changed and sealed anew by the notary itself, so that only what was changed is wrong. */
const resealed = (change: (dossier: Dossier) => Partial<Dossier>, signer = notary): Dossier => {
  const dossier = sampleDossier();
  return sealedDossier({ ...dossier, ...change(dossier) }, signer);
};

const changedEvents = (
  { streams }: Dossier,
  change: (event: DossierEvent, at: number) => DossierEvent | undefined,
) => ({
  streams: streams.map(({ stream, events }) => ({
    stream,
    events: events.flatMap((event, at) => change(event, at) ?? []),
  })),
});

describe('the levels of a dossier', () => {
  it.each<[string, Trust, boolean[]]>([
    ['intact only for whoever knows nobody', noTrust, [true, false, false]],
    ['attributed for whoever knows the notary', knowsNotary, [true, true, false]],
    ['independent for whoever knows the witness too', knowsBoth, [true, true, true]],
    ['intact only for whoever knows another notary', { ...noTrust, notaries: [stranger.vkey] }, [true, false, false]],
    [
      'intact only for whoever knows the witness alone',
      { ...noTrust, witnesses: [witness.vkey] },
      [true, false, false],
    ],
    ['attributed under a key of before', { ...noTrust, old: [notary.vkey] }, [true, true, false]],
  ])('%s', async (_, trust, held) => {
    const { levels } = await check(sampleDossier(), trust);
    expect(levels).toEqual({ intact: held[0], attributed: held[1], independent: held[2] });
  });

  it('says that a key is known but no longer in use', async () => {
    const { findings } = await check(sampleDossier(), { ...noTrust, old: [notary.vkey] });
    expect(findings).toContainEqual(
      expect.objectContaining({ check: 'notary', outcome: 'holds', reason: 'notary-old' }),
    );
  });

  it('says when a witness saw it', async () => {
    const { findings } = await check(sampleDossier());
    expect(findings).toContainEqual({
      check: 'witness',
      outcome: 'holds',
      about: witness.name,
      seenAt: new Date('2026-11-23T12:00:00Z'),
    });
  });

  it('does not take the word of a file for its own keys', async () => {
    const forged = sampleDossier({ signer: stranger });
    const { levels, findings } = await check(forged);
    expect(levels).toEqual({ intact: true, attributed: false, independent: false });
    expect(findings).toContainEqual(expect.objectContaining({ check: 'notary', reason: 'notary-unknown' }));
  });
});

describe('a dossier that was put together from other parts is refused, whoever sealed it', () => {
  const other = sampleDossier({ procedure: '0190f3a2-0000-7000-8000-00000000000f' });
  it.each<[string, (dossier: Dossier) => Partial<Dossier>, string]>([
    ['another procedure than the events speak of', () => ({ procedure: other.procedure }), 'not-the-procedure'],
    ['a stream twice', ({ streams }) => ({ streams: [...streams, ...streams] }), 'not-the-procedure'],
    ['no events', () => ({ streams: [] }), 'not-the-procedure'],
    [
      'proofs of another case',
      (dossier) =>
        changedEvents(dossier, (event, at) => ({ ...event, inclusion: other.streams[0]!.events[at]!.inclusion })),
      'not-in-the-log',
    ],
    ['events of another case', () => ({ procedure: other.procedure, streams: other.streams }), 'not-in-the-log'],
    [
      'an event that was edited',
      (dossier) => changedEvents(dossier, (event, at) => (at === 1 ? { ...event, data: { amounts: [1] } } : event)),
      'chain-broken',
    ],
    [
      'an event that was taken out',
      (dossier) => changedEvents(dossier, (event, at) => (at === 1 ? undefined : event)),
      'chain-broken',
    ],
    [
      'a beginning that was cut off',
      (dossier) => changedEvents(dossier, (event, at) => (at === 0 ? undefined : event)),
      'chain-broken',
    ],
    [
      'a proof at another index',
      (dossier) => changedEvents(dossier, (event) => ({ ...event, index: event.index + 1 })),
      'not-in-the-log',
    ],
    [
      'positions in another order',
      (dossier) => changedEvents(dossier, (event, at) => ({ ...event, position: String(100 - at) })),
      'order-differs',
    ],
    [
      'an older checkpoint of the log',
      () => ({ checkpoint: signNote(`${notary.name}\n1\n${base64Of(new Uint8Array(32))}\n`, [notary]) }),
      'checkpoint-too-old',
    ],
    [
      'a checkpoint of another log',
      () => ({ checkpoint: signNote(`other.example/log\n99\n${base64Of(new Uint8Array(32))}\n`, [notary]) }),
      'another-log',
    ],
    ['a name that is not that of its log', () => ({ origin: 'other.example/log' }), 'another-log'],
    [
      'a checkpoint that somebody else signed',
      () => ({ checkpoint: sampleDossier({ signer: stranger }).checkpoint }),
      'checkpoint-unsigned',
    ],
    ['a checkpoint that is none', () => ({ checkpoint: signNote('hello\n', [notary]) }), 'checkpoint-unsigned'],
    ['a key that is none', ({ keys }) => ({ keys: { ...keys, notary: 'nobody' } }), 'seal-differs'],
  ])('%s', async (_, change, reason) => {
    const verdict = await check(resealed(change));
    expect(verdict.levels).toEqual({ intact: false, attributed: false, independent: false });
    expect(reasonsOf(verdict)).toContain(reason);
  });

  it('a seal of somebody else than the file says', async () => {
    const verdict = await check(resealed(() => ({}), stranger));
    expect(reasonsOf(verdict)).toEqual(['seal-differs']);
  });

  it('a seal with something beside it', async () => {
    const dossier = sampleDossier();
    for (const seal of [`${dossier.seal}${dossier.seal.split('\n\n')[1]!}`, sampleDossier({ language: 'fr' }).seal, ''])
      expect(reasonsOf(await check({ ...dossier, seal }))).toEqual(['seal-differs']);
  });

  it('a cosignature that does not hold gives no independence and says so', async () => {
    const dossier = resealed(({ checkpoint }) => {
      const [text, lines] = checkpoint.split('\n\n');
      const [own, cosigned] = lines!.split('\n');
      const [mark, name, encoded] = cosigned!.split(' ');
      const bytes = bytesOfBase64(encoded!)!;
      bytes[20]! ^= 1;
      return { checkpoint: `${text!}\n\n${own!}\n${mark!} ${name!} ${base64Of(bytes)}\n` };
    });
    const verdict = await check(dossier);
    expect(verdict.levels).toEqual({ intact: true, attributed: true, independent: false });
    expect(reasonsOf(verdict)).toEqual(['seal-differs']);
  });
});

describe('a file of a dossier', () => {
  const text = sampleDossierText({ events: 1 });
  const bytes = utf8(text);
  const isNoticed = async (file: Uint8Array): Promise<boolean> =>
    !(await checkDossierFile(file, knowsBoth)).levels.intact;
  /** The places at which a change of the file went by unnoticed. */
  const unnoticed = async (change: (at: number) => Uint8Array): Promise<readonly number[]> => {
    const places: number[] = [];
    for (const at of bytes.keys()) if (!(await isNoticed(change(at)))) places.push(at);
    return places;
  };

  it('holds as it is', async () => {
    expect(await isNoticed(bytes)).toBe(false);
  });

  it.each([0x01, 0x80])('cannot have any byte changed (^ %i)', async (mask) => {
    expect(await unnoticed((at) => bytes.with(at, bytes[at]! ^ mask))).toEqual([]);
  });

  it('cannot be cut off anywhere', async () => {
    expect(await unnoticed((at) => bytes.subarray(0, at))).toEqual([]);
  });

  it('cannot have a byte taken out or put in anywhere', async () => {
    expect(await unnoticed((at) => joined(bytes.subarray(0, at), bytes.subarray(at + 1)))).toEqual([]);
    expect(await unnoticed((at) => joined(bytes.subarray(0, at), utf8(' '), bytes.subarray(at)))).toEqual([]);
    expect(await isNoticed(utf8(`${text}\n`))).toBe(true);
  });
});
