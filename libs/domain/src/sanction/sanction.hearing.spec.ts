import { day } from '@termijn/kernel';
import { sanctionExamples, specify } from '@termijn/testkit';
import type { SanctionEvent } from './sanction.events';
import { sanction } from './sanction.law';

const { given, after } = specify(sanction);
const x = sanctionExamples;

describe('the notice of intent', () => {
  it('says what is meant to be done; where the law sets no term to ask for a hearing, none runs', () =>
    given(x.opened).when(x.announce()).then(x.announced));
  it('speaks the language of the person, or both', () => {
    given(x.opened)
      .when(x.announce({ language: 'fr' }))
      .thenRefused('language-not-respected');
    given(x.opened)
      .when(x.announce({ language: 'both' }))
      .then({ ...x.announced, language: 'both' });
    given({ ...x.opened, language: 'unknown' })
      .when(x.announce())
      .thenRefused('language-not-respected');
  });
  it('does not go out before the file came in', () => {
    given(x.opened)
      .when(x.announce({ on: day('2023-02-07') }))
      .thenRefused('before-earlier-step');
    given(x.opened)
      .when(x.announce({ on: day('2023-02-08') }))
      .then({ ...x.announced, on: day('2023-02-08') });
  });
  it('goes out once', () => {
    for (const history of [x.underWay, x.awaitingSecond, x.decided]) {
      given(...history)
        .when(x.announce())
        .thenNothing();
      for (const other of [{ on: day('2023-02-16') }, { channel: 'ebox' }, { language: 'both' }] as const)
        given(...history)
          .when(x.announce(other))
          .thenRefused('intent-already-notified');
    }
    given(...x.fined)
      .when(x.announce())
      .thenRefused('intent-already-notified');
  });
});

describe('a written defence', () => {
  const answer = (on: string) => ({ type: 'RecordDefence', document: x.document, on: day(on) }) as const;
  const answered: SanctionEvent = { type: 'DefenceReceived', document: x.document, on: day('2023-02-20') };

  it('answers a notice of intent', () => {
    given(x.opened).when(answer('2023-02-20')).thenRefused('intent-not-notified');
    given(...x.underWay)
      .when(answer('2023-02-14'))
      .thenRefused('before-earlier-step');
    given(...x.underWay)
      .when(answer('2023-02-15'))
      .then({ ...answered, on: day('2023-02-15') });
  });
  it('is taken in when a fine is already proposed, and then weighs with the second official', () =>
    given(...x.awaitingSecond)
      .when(answer('2023-03-12'))
      .then({ ...answered, on: day('2023-03-12') }));
  it('comes too late once something was decided', () => {
    given(...x.decided)
      .when(answer('2023-03-16'))
      .thenRefused('already-decided');
    given(...x.fined)
      .when(answer('2023-03-16'))
      .thenRefused('already-decided');
  });
  it('is one document, however often and on whatever day it is reported', () => {
    for (const rest of [[], [x.heard, x.proposed], [x.heard, x.proposed, x.imposed]])
      given(...x.underWay, answered, ...rest)
        .when(answer('2023-03-25'))
        .thenNothing();
  });
  it('that is another one comes too late once something was decided', () =>
    given(...x.underWay, answered, x.heard, x.proposed, x.imposed)
      .when({ ...answer('2023-03-25'), document: x.payment as unknown as typeof x.document })
      .thenRefused('already-decided'));
  it('can be followed by another', () => {
    const other = { ...answer('2023-02-21'), document: x.payment as unknown as typeof x.document };
    given(...x.underWay, answered)
      .when(other)
      .then({ ...other, type: 'DefenceReceived' });
    expect(after(...x.underWay, answered, { ...other, type: 'DefenceReceived' })).toMatchObject({
      defences: [{ on: '2023-02-20' }, { on: '2023-02-21' }],
    });
  });
});

describe('a hearing', () => {
  it('follows the notice of intent', () => {
    given(x.opened).when(x.hear()).thenRefused('intent-not-notified');
    given(...x.underWay)
      .when(x.hear())
      .then(x.heard);
    given(...x.underWay)
      .when(x.hear({ on: day('2023-02-14') }))
      .thenRefused('before-earlier-step');
    given(...x.underWay)
      .when(x.hear({ on: day('2023-02-15') }))
      .then({ ...x.heard, on: day('2023-02-15') });
  });
  it('is held once', () => {
    given(...x.afterHearing)
      .when(x.hear())
      .thenNothing();
    for (const other of [{ official: x.second }, { on: day('2023-03-02') }, { outcome: 'waived' }] as const)
      given(...x.afterHearing)
        .when(x.hear(other))
        .thenRefused('already-heard');
  });
  it('can still be held for who did not come, or had waived it', () => {
    for (const outcome of ['not-attended', 'waived'] as const) {
      const missed: SanctionEvent = { ...x.heard, outcome };
      given(...x.underWay, missed)
        .when(x.hear({ on: day('2023-03-05') }))
        .then({ ...x.heard, on: day('2023-03-05') });
      given(...x.underWay, missed)
        .when(x.hear({ on: day('2023-02-28') }))
        .thenRefused('before-earlier-step');
      given(...x.underWay, missed)
        .when(x.hear({ outcome: 'waived', on: day('2023-03-05') }))
        .thenRefused('already-heard');
    }
  });
  it('is not held behind the back of whoever decides', () => {
    for (const history of [x.awaitingSecond, x.decided]) {
      given(...history)
        .when(x.hear())
        .thenNothing();
      given(...history)
        .when(x.hear({ on: day('2023-03-16') }))
        .thenRefused('already-decided');
    }
    given(...x.fined)
      .when(x.hear())
      .thenRefused('already-decided');
  });
});
