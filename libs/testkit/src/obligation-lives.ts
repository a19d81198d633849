import fc from 'fast-check';
import { obligation, type ObligationCommand, type ObligationEvent } from '@termijn/domain';
import { day, plusDays } from '@termijn/kernel';
import { controlEpisodes } from './obligation-orders/control-orders';
import { assessing, dutyEpisodes, receiving } from './obligation-orders/duty-orders';
import { anyMunicipality, anyOffice, anyPerson, type Order } from './obligation-orders/order';
import { following, pathEpisodes, registering } from './obligation-orders/path-orders';
import { reliefEpisodes } from './obligation-orders/relief-orders';
import { residenceEpisodes } from './obligation-orders/residence-orders';
import { play } from './specify';

/** Whatever officials, offices and the calendar may order, chapter by chapter. */
const anyEpisode = fc.oneof(
  ...dutyEpisodes,
  ...pathEpisodes,
  ...controlEpisodes,
  ...reliefEpisodes,
  ...residenceEpisodes,
);

/** Most lives begin with a duty whose certificate was received; some with a path that is followed of free will. */
const anyOpening: fc.Arbitrary<readonly Order[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.tuple(following) },
  { weight: 2, arbitrary: fc.tuple(assessing) },
  { weight: 12, arbitrary: fc.tuple(assessing, receiving) },
  { weight: 5, arbitrary: fc.tuple(assessing, receiving, registering) },
);

const firstDay = day('2022-06-01');

/**
 * A life in the order of the calendar: an opening, then episodes whose orders lie months apart, so that terms really come
 * to an end. Many orders are refused; what is reported may lie months back.
 */
export const anyLife: fc.Arbitrary<readonly ObligationCommand[]> = fc
  .record({
    scene: fc.record({ person: anyPerson, municipality: anyMunicipality, office: anyOffice }),
    start: fc.noBias(fc.nat({ max: 900 })).map((after) => plusDays(firstDay, after)),
    opening: anyOpening,
    episodes: fc.array(anyEpisode, { maxLength: 20, size: 'max' }),
  })
  .map(({ scene, start, opening, episodes }) => {
    let today = start;
    return [
      ...opening.map((order) => order(start, scene)),
      ...episodes.flat().map(({ order, gap }) => order((today = plusDays(today, gap)), scene)),
    ];
  });

const withoutTerms = (event: ObligationEvent): ObligationEvent => {
  if (event.type === 'CertificateReceived') return { ...event, registerBy: 'unknown' };
  if (event.type === 'RegisteredWithOffice' || event.type === 'TransferredToOffice')
    return { ...event, completeBy: 'unknown' };
  if (event.type === 'NoticeOfDefaultIssued' || event.type === 'NoticeReceiptRecorded')
    return { ...event, complyBy: 'unknown' };
  return event;
};

/** Facts of several lives in no order at all, some without their terms: what no law would write, but a fold must bear. */
export const anyDisorder: fc.Arbitrary<readonly ObligationEvent[]> = fc
  .array(anyLife, { minLength: 1, maxLength: 4 })
  .map((lives) => lives.flatMap((life) => play(obligation, life)))
  .chain((events) => fc.shuffledSubarray(events.flatMap((event) => [event, withoutTerms(event)])));
