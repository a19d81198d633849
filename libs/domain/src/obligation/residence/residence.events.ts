import type { Day } from '@termijn/kernel';
import type { Municipality } from '../../reference/municipality';
import type { LifeEventEffect, RuleVersion } from '../../rulebook/rule';

/** What the register shows of somebody's life that may touch the duty. */
export type LifeEvent =
  'left-territory' | 'returned' | 'residence-lost' | 'residence-regained' | 'died' | 'became-belgian' | 'turned-65';

/** How an official answers a question that the law leaves open, until the law answers it. */
export type QuestionAnswer = 'ends' | 'none';

/** What the register tells after the first registration. `on` is the day on which it happened. */
export type ResidenceEvent =
  | { readonly type: 'ResponsibleMunicipalityChanged'; readonly municipality: Municipality; readonly on: Day }
  | {
      readonly type: 'LifeEventRecorded';
      readonly event: LifeEvent;
      /** What the law makes of it; `unknown` when it does not say, and then an official has to answer. */
      readonly effect: LifeEventEffect | 'unknown';
      readonly rule: RuleVersion;
      readonly on: Day;
    }
  | {
      readonly type: 'QuestionSettled';
      readonly event: LifeEvent;
      readonly answer: QuestionAnswer;
      readonly on: Day;
    };

/** What municipalities report from the register, and how they settle what the law leaves open. */
export type ResidenceCommand =
  | { readonly type: 'RecordMove'; readonly municipality: Municipality; readonly on: Day }
  | { readonly type: 'RecordLifeEvent'; readonly event: LifeEvent; readonly on: Day }
  | { readonly type: 'SettleQuestion'; readonly event: LifeEvent; readonly answer: QuestionAnswer; readonly on: Day };
