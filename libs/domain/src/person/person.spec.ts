import { day } from '@termijn/kernel';
import { specify } from '@termijn/testkit';
import { isApproverCode, type ApproverCode } from './person.codes';
import type { Approval, KeptFile, PersonCommand, PersonEvent } from './person.events';
import { personData } from './person.law';
import { personNoteOf } from './person.note';
import { retentionEnd } from './retention';

const { given, after } = specify(personData);

const lastFactOn = day('2022-08-31');
const file: KeptFile = { open: false, lastFactOn };
const on = day('2052-09-01');
const later = day('2052-09-05');
const head: Approval = { capacity: 'municipal-head', who: 'head-3' as ApproverCode };
const officer: Approval = { capacity: 'data-protection-officer', who: 'dpo-1' as ApproverCode };

const propose: PersonCommand = { type: 'ProposeErasure', file, on };
const proposed: PersonEvent = {
  type: 'ErasureProposed',
  rule: 'retention@A.1',
  from: lastFactOn,
  lastDay: day('2052-08-31'),
  on,
};
const approve = (approval: Approval, more: Partial<{ file: KeptFile; on: typeof on }> = {}): PersonCommand => ({
  type: 'ApproveErasure',
  approval,
  file,
  on: later,
  ...more,
});
const approved = ({ capacity, who }: Approval): PersonEvent => ({ type: 'ErasureApproved', capacity, who, on: later });
const restricted: PersonEvent = { type: 'UseRestricted', ground: 'needed-for-claim', on };
const erased: PersonEvent = { type: 'PersonErased', ground: 'retention-ended', on: later };

describe('the term of retention', () => {
  it('runs thirty years from the last fact, by the rule of that day', () => {
    expect(retentionEnd('file', lastFactOn)).toEqual({ lastDay: '2052-08-31', rule: 'retention@A.1' });
    expect(retentionEnd('file', day('2024-02-29'))).toEqual({ lastDay: '2054-02-28', rule: 'retention@B.1' });
  });

  it('is unknown where the law is not known to set it', () => {
    expect(retentionEnd('medical', lastFactOn)).toBe('unknown');
    expect(retentionEnd('notes', lastFactOn)).toBe('unknown');
    expect(retentionEnd('file', day('2010-01-01'))).toBe('unknown');
  });
});

describe('a proposal to erase', () => {
  it('follows when the term has ended, once', () => {
    given().when(propose).then(proposed);
    given(proposed).when(propose).thenNothing();
    given(proposed, approved(head)).when(propose).thenNothing();
    given(erased).when(propose).thenNothing();
  });

  it.each([
    ['term-runs', { ...propose, on: day('2052-08-31') }],
    ['file-open', { ...propose, file: { ...file, open: true } }],
    ['term-unknown', { ...propose, file: { ...file, lastFactOn: day('2010-01-01') } }],
    ['term-unknown', { ...propose, file: { ...file, lastFactOn: 'unknown' } }],
  ] as const)('is refused: %s', (refusal, command) => {
    given().when(command).thenRefused(refusal);
  });

  it('waits while use is restricted', () => given(restricted).when(propose).thenRefused('restricted'));
});

describe('an approval', () => {
  it('erases only as the second, of another person in the other capacity', () => {
    given().when(approve(head)).thenRefused('not-proposed');
    given(proposed).when(approve(head)).then(approved(head));
    given(proposed, approved(head)).when(approve(officer)).then(approved(officer), erased);
    given(proposed, approved(officer)).when(approve(head)).then(approved(head), erased);
    given(proposed, approved(head), approved(officer), erased).when(approve(officer)).thenNothing();
  });

  it('does not count twice', () => {
    given(proposed, approved(head)).when(approve(head)).thenNothing();
    given(proposed, approved(head))
      .when(approve({ ...officer, who: head.who }))
      .thenRefused('same-person');
    given(proposed, approved(head))
      .when(approve({ ...head, who: officer.who }))
      .thenRefused('same-capacity');
  });

  it.each([
    ['file-open', { file: { ...file, open: true } }],
    ['term-runs', { file: { ...file, lastFactOn: day('2052-08-01') } }],
    ['before-earlier-step', { on: day('2052-08-31') }],
  ] as const)('looks at the file again: %s', (refusal, more) => {
    given(proposed).when(approve(head, more)).thenRefused(refusal);
    given(proposed, approved(head)).when(approve(officer, more)).thenRefused(refusal);
  });

  it('does not come before the first one', () =>
    given(proposed, approved(head)).when(approve(officer, { on })).thenRefused('before-earlier-step'));

  it('waits while use is restricted', () => {
    given(proposed, restricted).when(approve(head)).thenRefused('restricted');
    given(proposed, approved(head), restricted).when(approve(officer)).thenRefused('restricted');
  });
});

describe('a declined proposal', () => {
  const decline: PersonCommand = { type: 'DeclineErasure', ground: 'archived', on: later };
  const declined: PersonEvent = { type: 'ErasureDeclined', ground: 'archived', on: later };

  it('leaves the data, and may be made again', () => {
    given().when(decline).thenRefused('not-proposed');
    given(proposed).when(decline).then(declined);
    given(proposed, approved(head)).when(decline).then(declined);
    given(proposed)
      .when({ ...decline, on: day('2052-08-31') })
      .thenRefused('before-earlier-step');
    given(proposed, declined).when(propose).then(proposed);
    given(erased).when(decline).thenRefused('erased');
  });

  it('leaves a restriction', () =>
    expect(after(proposed, restricted, declined)).toEqual({
      phase: 'kept',
      restriction: { ground: 'needed-for-claim', on },
    }));
});

describe('an erasure by order', () => {
  const order: PersonCommand = { type: 'OrderErasure', ground: 'order-of-authority', on };
  const ordered: PersonEvent = { type: 'PersonErased', ground: 'order-of-authority', on };

  it('happens at once and once, restricted or not', () => {
    given().when(order).then(ordered);
    given(proposed).when(order).then(ordered);
    given(proposed, approved(head), restricted).when(order).then(ordered);
    given(ordered).when(order).thenNothing();
    expect(after(ordered, erased, restricted, proposed)).toEqual({ phase: 'erased', ground: 'order-of-authority', on });
  });

  it('is repeated where the ledger knows of it and the log does not', () => {
    const repeat: PersonCommand = { type: 'RepeatErasure', on };
    given().when(repeat).then({ type: 'PersonErased', ground: 'in-ledger', on });
    given(proposed).when(repeat).then({ type: 'PersonErased', ground: 'in-ledger', on });
    given(proposed, approved(head)).when(repeat).then({ type: 'PersonErased', ground: 'in-ledger', on });
    given(ordered).when(repeat).thenNothing();
  });

  it.each<PersonCommand>([
    { type: 'RestrictUse', ground: 'unlawful', on },
    { type: 'LiftRestriction', on },
    { type: 'RectifyPerson', fields: ['email'], reason: 'changed', on },
    { type: 'HandOutData', on },
    { type: 'FilePaper', kind: 'note', on },
  ])('leaves nothing to be done: $type', (command) => {
    given(ordered).when(command).thenRefused('erased');
  });
});

describe('a restriction', () => {
  const restrict: PersonCommand = { type: 'RestrictUse', ground: 'needed-for-claim', on };
  const lift: PersonCommand = { type: 'LiftRestriction', on: later };

  it('holds until it is lifted', () => {
    given().when(restrict).then(restricted);
    given(restricted).when(restrict).thenNothing();
    given(restricted)
      .when({ ...restrict, ground: 'unlawful' })
      .thenRefused('restricted');
    given().when(lift).thenRefused('not-restricted');
    given(restricted)
      .when({ ...lift, on: day('2052-08-31') })
      .thenRefused('before-earlier-step');
    given(restricted).when(lift).then({ type: 'RestrictionLifted', on: later });
    expect(after(proposed, restricted, { type: 'RestrictionLifted', on: later })).toEqual({
      phase: 'proposed',
      proposedOn: on,
    });
    const free = after(proposed, approved(head), { type: 'RestrictionLifted', on: later });
    expect(free).toEqual({ phase: 'seconded', proposedOn: on, first: head, firstOn: later });
  });

  it('leaves room for what it waits for', () => {
    const rectify: PersonCommand = { type: 'RectifyPerson', fields: ['email'], reason: 'told-by-person', on: later };
    given(restricted)
      .when(rectify)
      .then({ ...rectify, type: 'PersonRectified' });
    given()
      .when({ ...rectify, fields: [] })
      .thenRefused('nothing-to-rectify');
    given(restricted).when({ type: 'HandOutData', on: later }).then({ type: 'DataHandedOut', on: later });
    given(restricted)
      .when({ type: 'FilePaper', kind: 'defence', on: later })
      .then({ type: 'PaperFiled', kind: 'defence', on: later });
  });
});

describe('the note of a fact', () => {
  it('names the rule of a proposal and the article of a right', () => {
    expect(personNoteOf(proposed)).toEqual({ legalDay: on, ruleVersion: 'retention@A.1' });
    expect(personNoteOf(restricted)).toEqual({ legalDay: on, legalBasis: 'GDPR, art. 18' });
  });
});

it('takes a code for an approver and no name', () => {
  expect([isApproverCode('dpo-1'), isApproverCode('An Peeters'), isApproverCode(''), isApproverCode(3)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
