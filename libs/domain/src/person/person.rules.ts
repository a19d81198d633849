import { alreadySo, grant, refuse, type Day, type Decision, type InPhase, type OfType } from '@termijn/kernel';
import type { Approval, KeptFile, PersonCommand, PersonEvent, PersonRefusal } from './person.events';
import type { PersonFile, PersonMatter } from './person.state';
import { retentionEnd, type RetentionEnd } from './retention';

type Answer = Decision<PersonMatter>;
type Alive = InPhase<PersonFile, 'kept' | 'proposed' | 'seconded'>;
type Wish<T extends PersonCommand['type']> = OfType<PersonCommand, T>;

/** Why the data must stay for now; else the term that has ended. */
const endedTerm = (
  { open, lastFactOn }: KeptFile,
  on: Day,
): (RetentionEnd & { readonly from: Day }) | PersonRefusal => {
  if (open) return 'file-open';
  const end = lastFactOn === 'unknown' ? 'unknown' : retentionEnd('file', lastFactOn);
  if (end === 'unknown' || lastFactOn === 'unknown') return 'term-unknown';
  return on > end.lastDay ? { ...end, from: lastFactOn } : 'term-runs';
};

/** A term that ended puts a proposal on a list, and does nothing else. */
export const propose = (state: Alive, { file, on }: Wish<'ProposeErasure'>): Answer => {
  if (state.restriction !== undefined) return refuse('restricted');
  const end = endedTerm(file, on);
  if (typeof end === 'string') return refuse(end);
  return grant<PersonEvent>({ type: 'ErasureProposed', ...end, on });
};

const approved = ({ capacity, who }: Approval, on: Day): PersonEvent => ({
  type: 'ErasureApproved',
  capacity,
  who,
  on,
});

/** The file is looked at again with every approval: it may have been opened since. */
const objectionTo = (
  state: InPhase<PersonFile, 'proposed' | 'seconded'>,
  { file, on }: Wish<'ApproveErasure'>,
): PersonRefusal | undefined => {
  if (on < (state.phase === 'seconded' ? state.firstOn : state.proposedOn)) return 'before-earlier-step';
  if (state.restriction !== undefined) return 'restricted';
  const end = endedTerm(file, on);
  return typeof end === 'string' ? end : undefined;
};

export const approve = (state: InPhase<PersonFile, 'proposed'>, command: Wish<'ApproveErasure'>): Answer => {
  const objection = objectionTo(state, command);
  return objection === undefined ? grant(approved(command.approval, command.on)) : refuse(objection);
};

/** The second approval erases. It takes another person and the other capacity. */
export const approveSecond = (state: InPhase<PersonFile, 'seconded'>, command: Wish<'ApproveErasure'>): Answer => {
  const { approval, on } = command;
  const { first } = state;
  if (approval.who === first.who) return approval.capacity === first.capacity ? alreadySo : refuse('same-person');
  if (approval.capacity === first.capacity) return refuse('same-capacity');
  const objection = objectionTo(state, command);
  if (objection !== undefined) return refuse(objection);
  return grant<PersonEvent>(approved(approval, on), { type: 'PersonErased', ground: 'retention-ended', on });
};

export const decline = (
  state: InPhase<PersonFile, 'proposed' | 'seconded'>,
  { ground, on }: Wish<'DeclineErasure'>,
): Answer =>
  on < state.proposedOn ? refuse('before-earlier-step') : grant<PersonEvent>({ type: 'ErasureDeclined', ground, on });

export const orderErasure = (_: Alive, { ground, on }: Wish<'OrderErasure'>): Answer =>
  grant<PersonEvent>({ type: 'PersonErased', ground, on });

export const repeatErasure = (_: Alive, { on }: Wish<'RepeatErasure'>): Answer =>
  grant<PersonEvent>({ type: 'PersonErased', ground: 'in-ledger', on });

/** A restriction is lifted before another ground is given, so that nobody wonders which holds. */
export const restrict = ({ restriction }: Alive, { ground, on }: Wish<'RestrictUse'>): Answer => {
  if (restriction === undefined) return grant<PersonEvent>({ type: 'UseRestricted', ground, on });
  return restriction.ground === ground ? alreadySo : refuse('restricted');
};

export const lift = ({ restriction }: Alive, { on }: Wish<'LiftRestriction'>): Answer => {
  if (restriction === undefined) return refuse('not-restricted');
  if (on < restriction.on) return refuse('before-earlier-step');
  return grant<PersonEvent>({ type: 'RestrictionLifted', on });
};

/** Rectifying is open while use is restricted: the restriction often waits for just that. */
export const rectify = (_: Alive, { fields, reason, on }: Wish<'RectifyPerson'>): Answer =>
  fields.length === 0
    ? refuse('nothing-to-rectify')
    : grant<PersonEvent>({ type: 'PersonRectified', fields, reason, on });

export const handOut = (_: Alive, { on }: Wish<'HandOutData'>): Answer =>
  grant<PersonEvent>({ type: 'DataHandedOut', on });

export const filePaper = (_: Alive, { kind, on }: Wish<'FilePaper'>): Answer =>
  grant<PersonEvent>({ type: 'PaperFiled', kind, on });
