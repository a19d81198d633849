import type { Chronicle } from '@termijn/kernel';
import { controlChronicle } from './control/control.chronicle';
import { correctionChronicle } from './correction/correction.chronicle';
import { dutyChronicle } from './duty/duty.chronicle';
import { keepingChronicle } from './keeping/keeping.chronicle';
import type { PlainMatter } from './obligation.state';
import { pathChronicle } from './path/path.chronicle';
import { reliefChronicle } from './relief/relief.chronicle';
import { residenceChronicle } from './residence/residence.chronicle';

/** What each fact makes of the file. A fact that means nothing where the file stands leaves it as it is. */
export const obligationChronicle: Chronicle<PlainMatter> = {
  ...dutyChronicle,
  ...pathChronicle,
  ...keepingChronicle,
  ...controlChronicle,
  ...reliefChronicle,
  ...residenceChronicle,
  ...correctionChronicle,
};
