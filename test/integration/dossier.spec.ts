import type { DossierOnRecord, Edition, SanctionId, Tongue } from '@termijn/domain';
import {
  dossiersOf,
  issueDossier,
  issuedBytes,
  renderAgain,
  type DossierDesk,
  type NumberedDossier,
} from '@termijn/features';
import { day } from '@termijn/kernel';
import { checkDossierFile, ed25519Signer, openPdf } from '@termijn/proof';
import { dossierHouse, intentOn, sha256Of, type DossierHouse } from './dossier-desk';
import { textOfPdf } from './pdf-text';

const on = day('2023-06-01');
let house: DossierHouse;
let desk: DossierDesk;
let procedure: SanctionId;

beforeEach(async () => {
  house = await dossierHouse();
  ({ desk, procedure } = house);
});

const issue = (edition: Edition, language: Tongue, day = on) =>
  issueDossier(desk, procedure, { edition, language, on: day }, intentOn(day, 'ggc'));

const issued = async (edition: Edition, language: Tongue): Promise<NumberedDossier> => {
  const outcome = await issue(edition, language);
  if (outcome.outcome !== 'issued') throw new Error(outcome.refusal);
  return outcome.dossier;
};

const filesOf = async (dossier: NumberedDossier) => {
  const files = await issuedBytes(desk, procedure, dossier);
  if (files === undefined) throw new Error('the bytes cannot be had');
  return files;
};

describe('a dossier of a procedure', () => {
  // Whatever changes these digests changes the look or the words: then the version of the template rises.
  it.each([
    ['procedure', 'nl', '6e142c47cde62063'],
    ['procedure', 'fr', '7b2f624327fb0b33'],
    ['person', 'nl', 'c58c8f72b860745e'],
    ['person', 'fr', 'b872efaec50c81c5'],
    ['person', 'en', '70ffc74585cbdca6'],
  ] as const)('of the kind %s in %s has the same bytes on every machine', async (edition, language, digest) => {
    const { digests } = await issued(edition, language);
    expect(digests.paper.slice(0, 16)).toBe(digest);
  });

  it('tells the facts of the file and the steps as numbered sentences with article, both dates and who', async () => {
    const text = textOfPdf((await filesOf(await issued('procedure', 'nl'))).paper);
    expect(text).toContain(
      'S5. Administratieve geldboete van 250 euro opgelegd, goedgekeurd door een tweede ambtenaar.',
    );
    expect(text).toContain('geldt op 15 maart 2023; vastgelegd op 14 maart 2023 23:00:00 UTC; door GGC (official-2)');
    expect(text).toContain('G2. Verplichting opgelegd onder regeling A. ordonnantie van 11 mei 2017, art. 4');
    expect(text).toContain('Laatste dag van de termijn om beroep in te stellen: 22 mei 2023.');
  });

  it('shows a correction beside what was written first', async () => {
    const text = textOfPdf((await filesOf(await issued('procedure', 'nl'))).paper);
    expect(text).toContain('G3. Attest tot verplichting ontvangen, aan het loket.');
    expect(text).toContain(
      'Verbeterd door feit G7; luidt nu: Attest tot verplichting ontvangen, per aangetekende brief.',
    );
    expect(text).toContain('Verbetert feit G3.');
  });

  it('holds the letter without a name, the count of the terms, and what still runs', async () => {
    const text = textOfPdf((await filesOf(await issued('procedure', 'nl'))).paper);
    expect(text).toContain('Bij feit G4: Herinnering: meld u aan bij een onthaalbureau vóór of op 1 december 2022');
    expect(text).toContain('Beste [naam],');
    expect(text).toContain('De termijn vertrekt van 1 juni 2022.');
    expect(text).toContain('termijn om beroep in te stellen: 22 mei 2023');
  });

  it('prints the chain, the proofs, the checkpoint and how to check it, in three languages', async () => {
    const dossier = await issued('procedure', 'fr');
    const { paper, data } = await filesOf(dossier);
    const text = textOfPdf(paper);
    const { streams, checkpoint } = JSON.parse(Buffer.from(data).toString('utf8'));
    for (const { metadata, type } of streams.flatMap(({ events }: { events: [] }) => events)) {
      expect(text).toContain(metadata.digest);
      expect(text).toContain(type);
    }
    expect(text.replaceAll(' ', '')).toContain(streams[1].events[4].inclusion.join(''));
    expect(text).toContain(checkpoint.split('\n')[2]);
    expect(text).toContain(dossier.digests.data);
    for (const heading of ['Hoe u dit stuk controleert', 'Comment vérifier ce document', 'How to check this document'])
      expect(text).toContain(heading);
    expect(text).toContain('https://termijn.example/verify');
  });

  it('is told in French to whoever reads French', async () => {
    const text = textOfPdf((await filesOf(await issued('procedure', 'fr'))).paper);
    expect(text).toContain("Dossier d'une procédure de sanction");
    expect(text).toContain('S5. Amende administrative de 250 euros infligée, approuvée par un second fonctionnaire.');
    expect(text).toContain('vaut au 15 mars 2023 ; enregistré le 14 mars 2023 23:00:00 UTC ; par COCOM (official-2)');
  });

  it('proves itself to whoever knows the key of the notary, as PDF and as data', async () => {
    const { paper, data } = await filesOf(await issued('procedure', 'nl'));
    const trust = { notaries: [desk.notary.signer.vkey], old: [], witnesses: [], authorities: [] };
    for (const file of [paper, data]) {
      const { levels, findings } = await checkDossierFile(file, trust);
      expect([findings.filter(({ outcome }) => outcome === 'fails'), levels]).toEqual([
        [],
        { intact: true, attributed: true, independent: false },
      ]);
    }
    const opened = openPdf(paper);
    expect('dossierText' in opened && opened.dossierText).toBe(Buffer.from(data).toString('utf8'));
  });

  it('holds nothing but what is in the log: no font of the machine, no name of a person', async () => {
    const { paper } = await filesOf(await issued('procedure', 'nl'));
    const fonts = [
      ...Buffer.from(paper)
        .toString('latin1')
        .matchAll(/\/FontName \/[A-Z]{6}\+(\S+)/g),
    ].map(([, name]) => name);
    expect(fonts.toSorted()).toEqual(['LibertinusSerif-Bold', 'LibertinusSerif-Regular']);
  });
});

describe("a person's own copy", () => {
  it.each([
    ['nl', 'Uw exemplaar van uw dossier', 'De boete is beslist, maar telt pas als men ze u laat weten.'],
    [
      'fr',
      'Votre exemplaire de votre dossier',
      'L’amende est décidée, mais ne compte qu’une fois que vous en êtes informé.',
    ],
    ['en', 'Your copy of your file', 'The fine is decided, but counts only once you are told.'],
  ] as const)(
    'tells the same history in plain words, in %s, with the same proof inside',
    async (language, title, plain) => {
      const { paper, data } = await filesOf(await issued('person', language));
      const text = textOfPdf(paper);
      expect(text).toContain(title);
      expect(text).toContain(plain);
      const opened = openPdf(paper);
      expect('dossierText' in opened && opened.dossierText).toBe(Buffer.from(data).toString('utf8'));
    },
  );
});

describe('issued dossiers', () => {
  it('are on record once for the same place in the log, and again when something happened', async () => {
    const first = await issue('procedure', 'nl');
    expect(first).toMatchObject({ isNew: true, dossier: { number: 1, reach: { procedure: 6, file: 9 } } });
    expect(await issue('procedure', 'nl', day('2023-07-01'))).toEqual({ ...first, isNew: false });
    expect(await issue('procedure', 'fr')).toMatchObject({ isNew: true, dossier: { number: 2 } });
    await house.goOn();
    expect(await issue('procedure', 'nl')).toMatchObject({
      isNew: true,
      dossier: { number: 3, reach: { procedure: 7, file: 9 } },
    });
    expect((await dossiersOf(desk.eventStore, procedure)).map(({ language }) => language)).toEqual(['nl', 'fr', 'nl']);
  });

  it('are issued by nobody but the GGC, and not of what is not there', async () => {
    const asked = { edition: 'procedure', language: 'nl', on } as const;
    expect(await issueDossier(desk, procedure, asked, intentOn(on, 'municipality'))).toEqual({
      outcome: 'refused',
      refusal: 'not-competent',
    });
    const nowhere = '7f1d2c3b-0000-5000-8000-0000000000ff' as SanctionId;
    expect(await issueDossier(desk, nowhere, asked, intentOn(on, 'ggc'))).toEqual({
      outcome: 'refused',
      refusal: 'not-opened',
    });
  });

  it('can be made again, byte for byte, after more was recorded and the notary changed its key', async () => {
    const first = await issued('procedure', 'nl');
    await house.goOn();
    await issued('procedure', 'nl');
    const stranger = ed25519Signer('log.example', new Uint8Array(32).fill(8));
    const later = { ...desk, address: 'https://elsewhere.example', notary: { ...desk.notary, signer: stranger } };
    const again = await renderAgain(later, procedure, first);
    expect(again).toMatchObject({ isSame: true, differs: [], isMadeAlike: true });
    expect(sha256Of(again!.paper)).toBe(first.digests.paper);
  });

  it('are never given out as something else', async () => {
    const first = await issued('procedure', 'nl');
    const other: NumberedDossier = { ...first, digests: { ...first.digests, paper: '0'.repeat(64) } };
    expect(await renderAgain(desk, procedure, other)).toMatchObject({ isSame: false, differs: ['paper'] });
    expect(await issuedBytes(desk, procedure, other)).toBeUndefined();
  });

  it('are given out as they were kept, also by a build that makes them otherwise', async () => {
    const first = await issued('procedure', 'nl');
    const typeset = () => {
      throw new Error('not needed');
    };
    const files = await issuedBytes({ ...desk, typesetter: { compiler: 'another', typeset } }, procedure, first);
    expect(sha256Of(files!.paper)).toBe(first.digests.paper);
    const remade: DossierOnRecord = { ...first, making: { ...first.making, compiler: 'another' } };
    expect(await renderAgain(desk, procedure, { ...remade, number: 1 })).toMatchObject({ isMadeAlike: false });
  });
});
