import type { ControlEvent } from '@termijn/domain';
import { eitherOf, isCount, oneOf, schemaOf, type EventCatalogue, type RetiredTypes } from '@termijn/engine';
import { isDay, type OfType } from '@termijn/kernel';
import { isChannel, isTermEnd, onlyTheDay, type Stored } from './stored';

const noticeOfDefaultIssued: Stored<'NoticeOfDefaultIssued'> = {
  ground: oneOf('registration', 'completion'),
  channel: isChannel,
  language: oneOf('nl', 'fr', 'both'),
  complyBy: isTermEnd,
  on: isDay,
};
const noticeReceiptRecorded: Stored<'NoticeReceiptRecorded'> = {
  evidence: oneOf('presented', 'signed', 'handed-over', 'opened'),
  complyBy: isTermEnd,
  on: isDay,
};
const noticeWithdrawn: Stored<'NoticeWithdrawn'> = {
  reason: oneOf('no-ground', 'complied-in-time', 'wrong-language', 'not-delivered', 'corrected'),
  on: isDay,
};
const fileHandedOver: Stored<'FileHandedOver'> = {
  capacity: oneOf('places-free', 'waiting-list', 'not-known'),
  waiting: eitherOf(isCount, oneOf('not-known')),
  on: isDay,
};
const fileTakenBack: Stored<'FileTakenBack'> = {
  reason: oneOf('incomplete', 'suspended', 'exempt', 'corrected'),
  on: isDay,
};

/** What follows when a term was missed, as it is stored. */
export const controlCatalogue: EventCatalogue<ControlEvent> = {
  NoticeOfDefaultIssued: [{ schema: schemaOf(noticeOfDefaultIssued) }],
  NoticeReceiptRecorded: [{ schema: schemaOf(noticeReceiptRecorded) }],
  NoticeWithdrawn: [{ schema: schemaOf(noticeWithdrawn) }],
  FileHandedOver: [{ schema: schemaOf(fileHandedOver) }],
  FileTakenBack: [{ schema: schemaOf(fileTakenBack) }],
};

/** The hand-over of a file was once named after what the GGC does with it, and told nothing of the places at the offices. */
export const retiredFromControl: RetiredTypes<ControlEvent> = {
  SanctionProcedureOpened: {
    versions: [{ schema: schemaOf(onlyTheDay) }],
    becomes: 'FileHandedOver',
    upcast: (data: Pick<OfType<ControlEvent, 'FileHandedOver'>, 'on'>) => ({
      capacity: 'not-known',
      waiting: 'not-known',
      ...data,
    }),
  },
};
