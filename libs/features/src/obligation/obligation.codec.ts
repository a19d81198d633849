import type { ObligationEvent, PlainFact } from '@termijn/domain';
import { codec, type EventCatalogue } from '@termijn/engine';
import { controlCatalogue, retiredFromControl } from './shapes/control.shapes';
import { correctionCatalogue } from './shapes/correction.shapes';
import { dutyCatalogue } from './shapes/duty.shapes';
import { keepingCatalogue } from './shapes/keeping.shapes';
import { pathCatalogue } from './shapes/path.shapes';
import { reliefCatalogue } from './shapes/relief.shapes';
import { residenceCatalogue } from './shapes/residence.shapes';

const plainFacts: EventCatalogue<PlainFact> = {
  ...dutyCatalogue,
  ...pathCatalogue,
  ...keepingCatalogue,
  ...controlCatalogue,
  ...reliefCatalogue,
  ...residenceCatalogue,
};

/** Every event of an obligation with every version ever stored, oldest first. Versions are added, never edited. */
export const obligationCatalogue: EventCatalogue<ObligationEvent> = {
  ...plainFacts,
  ...correctionCatalogue(plainFacts),
};

/** Between the facts of an obligation and the JSON in the log. */
export const obligationCodec = codec<ObligationEvent>(obligationCatalogue, retiredFromControl);
