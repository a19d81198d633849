import { day } from '@termijn/kernel';
import { sanctionExamples as x } from '@termijn/testkit';
import { capacityWords, defaultGroundWords, returnWords } from '../obligation/control/control.words';
import { channelWords } from '../obligation/obligation.words';
import { isCompetent } from '../reference/authority';
import { noticeLanguageWords } from '../reference/language';
import type { Words } from '../reference/words';
import { isDocumentRef, isPaymentRef, isSanctionId } from './identity';
import {
  appealOutcomeWords,
  appealWords,
  confirmationWords,
  decisionWithdrawalWords,
  dropWords,
  fileChangeWords,
  hearingWords,
  motivationWords,
  noSanctionWords,
  sanctionTermWords,
  sendBackWords,
} from './sanction.code.words';
import { objectionToActing, sanctionCompetence } from './sanction.competence';
import { sanctionEventWords } from './sanction.event.words';
import type { SanctionCommand } from './sanction.commands';
import type { SanctionEvent } from './sanction.events';
import { sanctionClosureWords } from './sanction.words';
import { amountWords } from './sentence.words';

describe('a fact in words', () => {
  it('tells a fine with its amount, its motives and the officials who made it', () => {
    expect(sanctionEventWords(x.proposed)).toEqual({
      nl: 'Administratieve geldboete van 250 euro voorgesteld door een eerste ambtenaar (geen aanmelding binnen de termijn; de ingebrekestelling bleef zonder gevolg).',
      fr: "Amende administrative de 250 euros proposée par un premier fonctionnaire (pas d'enregistrement dans le délai ; la mise en demeure est restée sans suite).",
      en: 'Administrative fine of EUR 250 proposed by a first official (no registration within the term; the notice of default had no effect).',
    });
    expect(sanctionEventWords({ ...x.proposed, capacityConsidered: true }).nl).toMatch(
      /\)\. Met de wachtlijst bij de bureaus is rekening gehouden\.$/,
    );
  });
  it('says which term is known and which is not', () => {
    expect(sanctionEventWords(x.notified).fr).toBe(
      "Décision d'amende notifiée, par lettre recommandée, en néerlandais. À notre connaissance, la loi ne fixe pas de délai de paiement. Dernier jour du délai de recours : le 22 mai 2023. À notre connaissance, la loi ne fixe pas de délai de prescription.",
    );
    expect(sanctionEventWords(x.announced).nl).toBe(
      'Voornemen om te sanctioneren ter kennis gebracht, per aangetekende brief, in het Nederlands. De wet bepaalt geen bekende termijn om te vragen gehoord te worden.',
    );
  });
  it('tells a first procedure from a further one', () => {
    const further = { procedure: x.earlier, amount: 100, rule: 'fine.repeat@A.1' };
    expect(sanctionEventWords(x.opened).en).toMatch(/^Sanction procedure opened for failure to register/);
    expect(sanctionEventWords({ ...x.opened, further }).en).toMatch(/^Further sanction procedure opened/);
  });
  it('tells an appeal in time from a late one', () => {
    const lodged = { type: 'AppealLodged', appeal: 'annulment', late: false, on: day('2023-04-01') } as const;
    expect(sanctionEventWords(lodged).nl).toBe('Bij de Raad van State ingesteld: beroep tot nietigverklaring.');
    expect(sanctionEventWords({ ...lodged, late: true }).fr).toBe(
      "Introduit devant le Conseil d'État, hors délai : recours en annulation.",
    );
  });
  it('writes money as people do', () => {
    expect(amountWords(25_000)).toEqual({ nl: '250 euro', fr: '250 euros', en: 'EUR 250' });
    expect(amountWords(8305)).toEqual({ nl: '83,05 euro', fr: '83,05 euros', en: 'EUR 83.05' });
    expect(amountWords(0)).toEqual({ nl: '0 euro', fr: '0 euros', en: 'EUR 0' });
    expect(sanctionEventWords({ ...x.paid, cents: 8333, outstandingCents: 16_667 }).en).toBe(
      'Payment of EUR 83.33 received; still to be paid: EUR 166.67.',
    );
  });
});

/** Every kind of fact with what its sentence has to say in each language. */
const told: readonly (readonly [SanctionEvent, Words])[] = [
  [x.opened, defaultGroundWords.registration],
  [x.opened, capacityWords['places-free']],
  [{ type: 'FileChangeNoted', change: 'corrected', revision: 7, on: x.opened.on }, fileChangeWords.corrected],
  [
    { type: 'FileConfirmed', reason: 'came-too-late', official: x.first, file: 7, on: x.opened.on },
    confirmationWords['came-too-late'],
  ],
  [{ type: 'FileReturned', obligation: x.referral.obligation, reason: 'exempt', on: x.opened.on }, returnWords.exempt],
  [{ type: 'ProcedureDropped', reason: 'no-places', on: x.opened.on }, dropWords['no-places']],
  [
    { type: 'ProcedureTermLapsed', term: 'payment', lastDay: day('2023-04-20'), on: day('2023-04-21') },
    sanctionTermWords.payment,
  ],
  [
    { type: 'ProcedureTermLapsed', term: 'payment', lastDay: day('2023-04-20'), on: day('2023-04-21') },
    { nl: '20 april 2023', fr: '20 avril 2023', en: '20 April 2023' },
  ],
  [x.announced, channelWords['registered-letter']],
  [x.announced, noticeLanguageWords.nl],
  [
    { type: 'DefenceReceived', document: x.document, on: x.opened.on },
    { nl: 'verweer', fr: 'Défense', en: 'defence' },
  ],
  [x.heard, hearingWords.held],
  [x.excused, noSanctionWords['default-excused']],
  [x.proposed, motivationWords['never-registered']],
  [{ type: 'ProposalSentBack', reason: 'facts', official: x.second, on: x.opened.on }, sendBackWords.facts],
  [x.imposed, amountWords(25_000)],
  [{ type: 'NoSanctionNotified', channel: 'ebox', language: 'fr', on: x.opened.on }, channelWords.ebox],
  [x.notified, sanctionTermWords.appeal],
  [x.paid, amountWords(25_000)],
  [
    { type: 'CollectionStarted', file: 6, on: x.opened.on },
    { nl: 'Invordering', fr: 'Recouvrement', en: 'Collection' },
  ],
  [x.appealed('suspension'), appealWords.suspension],
  [x.answered('annulment', 'annulled'), appealWords.annulment],
  [x.answered('annulment', 'annulled'), appealOutcomeWords.annulled],
  [x.withdrawn, decisionWithdrawalWords['procedural-error']],
  [x.continued, amountWords(10_000)],
  [{ type: 'ProcedureClosed', because: 'time-barred', on: x.opened.on }, sanctionClosureWords['time-barred']],
];

describe.each(told)('the sentence of %j', (event, said) => {
  it.each(['nl', 'fr', 'en'] as const)('says it in %s', (tongue) => {
    expect(sanctionEventWords(event)[tongue]).toContain(said[tongue]);
  });
});

describe('who may ask what', () => {
  const commands = Object.keys(sanctionCompetence) as SanctionCommand['type'][];
  const openTo = (role: string) => commands.filter((type) => isCompetent(sanctionCompetence, type, role));
  it('is the GGC, except for what follows from facts elsewhere', () => {
    expect(openTo('system')).toEqual(['OpenProcedure', 'NoteFileChange', 'KeepCalendar']);
    expect(openTo('ggc')).toEqual(commands.filter((type) => type !== 'OpenProcedure' && type !== 'NoteFileChange'));
  });
  it('is no municipality, no office and nobody else', () => {
    for (const role of ['municipality', 'office', 'outreach', 'minister', '']) expect(openTo(role)).toEqual([]);
  });
  it('asks it in no other name', () => {
    expect(objectionToActing(x.approve(), 'ggc', x.second)).toBeUndefined();
    expect(objectionToActing(x.approve(), 'ggc', x.first)).toBe('not-competent');
    expect(objectionToActing(x.approve(), 'municipality', x.second)).toBe('not-competent');
    expect(objectionToActing(x.announce(), 'ggc', 'anybody')).toBeUndefined();
    expect(objectionToActing(x.open(), 'ggc', 'anybody')).toBe('not-competent');
  });
});

describe('references', () => {
  it('are UUIDs and nothing else, for a number could be somebody', () => {
    for (const check of [isSanctionId, isDocumentRef, isPaymentRef]) {
      expect(check('7f1d2c3b-0000-4000-8000-00000000000e')).toBe(true);
      for (const value of [
        '{7f1d2c3b-0000-4000-8000-00000000000e',
        '7f1d2c3b-0000-4000-8000-00000000000ef',
        { toString: () => '7f1d2c3b-0000-4000-8000-00000000000e' },
        '85073003328',
        '7F1D2C3B-0000-4000-8000-00000000000E',
        'letter of Ada',
        '',
        7,
        null,
      ])
        expect(check(value)).toBe(false);
    }
  });
});
