import type { Flaw } from '../correction/correction.events';
import { isOpen, type Obligation, type ObligationFile } from '../obligation.state';
import { hasGround } from './ground';

/** Whether an open file holds a step that has no ground any more and was not put right. */
export const isFlawed = (o: Obligation): boolean =>
  isOpen(o) && (o.flaws.length > 0 || ('notice' in o && !hasGround(o)));

/**
 * The steps of an open file that have no ground any more and were not put right: those that a correction found, and a
 * notice, with the hand-over behind it, whose ground a suspension took away that was granted backwards.
 */
export const flawsIn = (o: ObligationFile): readonly Flaw[] => {
  if (!isOpen(o)) return [];
  if (!('notice' in o) || hasGround(o)) return o.flaws;
  const latest = (type: 'NoticeOfDefaultIssued' | 'FileHandedOver') =>
    o.facts.findLastIndex((fact) => fact.type === type);
  const notice: Flaw = {
    fact: latest('NoticeOfDefaultIssued'),
    refusal: 'term-still-running',
    remedy: 'withdraw-notice',
  };
  const handOver: Flaw = { fact: latest('FileHandedOver'), refusal: 'step-without-ground', remedy: 'take-back-file' };
  const fallen = o.phase === 'sanctioned' ? [notice, handOver] : [notice];
  return [...o.flaws.filter(({ fact }) => fallen.every((one) => one.fact !== fact)), ...fallen];
};
