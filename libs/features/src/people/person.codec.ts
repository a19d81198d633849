import {
  allErasureGrounds,
  approverCapacities,
  declineGrounds,
  isApproverCode,
  paperKinds,
  rectifiableFields,
  rectificationReasons,
  restrictionGrounds,
  type PersonEvent,
} from '@termijn/domain';
import { codec, filledList, isFilled, oneOf, schemaOf, type EventCatalogue } from '@termijn/engine';
import { isDay } from '@termijn/kernel';

const onlyTheDay = { on: isDay };

/** Every event about the data of a person with every version ever stored, oldest first. Versions are added, never edited. */
export const personCatalogue: EventCatalogue<PersonEvent> = {
  ErasureProposed: [{ schema: schemaOf({ rule: isFilled, from: isDay, lastDay: isDay, on: isDay }) }],
  ErasureApproved: [{ schema: schemaOf({ capacity: oneOf(...approverCapacities), who: isApproverCode, on: isDay }) }],
  ErasureDeclined: [{ schema: schemaOf({ ground: oneOf(...declineGrounds), on: isDay }) }],
  PersonErased: [{ schema: schemaOf({ ground: oneOf(...allErasureGrounds), on: isDay }) }],
  UseRestricted: [{ schema: schemaOf({ ground: oneOf(...restrictionGrounds), on: isDay }) }],
  RestrictionLifted: [{ schema: schemaOf(onlyTheDay) }],
  PersonRectified: [
    {
      schema: schemaOf({
        fields: filledList(oneOf(...rectifiableFields)),
        reason: oneOf(...rectificationReasons),
        on: isDay,
      }),
    },
  ],
  DataHandedOut: [{ schema: schemaOf(onlyTheDay) }],
  PaperFiled: [{ schema: schemaOf({ kind: oneOf(...paperKinds), on: isDay }) }],
};

/** Between the facts about a person's data and the JSON in the log. */
export const personCodec = codec(personCatalogue);
