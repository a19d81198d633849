import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Words } from '@termijn/domain';
import type { Clock, Condition, ReadModels } from '@termijn/engine';
import { plusDays, type Day } from '@termijn/kernel';
import { caseFile, type CaseRow } from '../obligation/case-file.projection';
import { CLOCK, READ_MODELS } from '../tokens';
import { planActions, type PlanActionRow } from './plan-actions.projection';

/** How many obliged people registered from one day to another, both included, in all and by language of the path. */
export interface RegistrationsIn {
  readonly from: Day;
  readonly until: Day;
  readonly total: number;
  readonly nl: number;
  readonly fr: number;
}

/** The registrations of a territory before and after an action took place there. */
export interface ActionEffect {
  readonly plan: string;
  readonly action: number;
  readonly territory: string;
  readonly carriedOutOn: Day;
  /** How many days each side counts. */
  readonly days: number;
  readonly before: RegistrationsIn;
  readonly after: RegistrationsIn;
  /** Whether all days after it are over; as long as they are not, the two sides cannot be compared. */
  readonly complete: boolean;
  /** The position of the log that the counts rest on. */
  readonly position: string;
}

/** What has to be said beside the counts. */
export const effectCaution: Words = {
  nl: 'Een verschil tussen voor en na bewijst niet dat de actie de oorzaak is: ook andere dingen veranderden in die tijd.',
  fr: "Une différence entre avant et après ne prouve pas que l'action en est la cause : d'autres choses ont changé pendant ce temps.",
  en: 'A difference between before and after does not prove that the action caused it: other things changed in that time as well.',
};

/** What has to be said as long as the days after an action are not over. */
export const effectIncomplete: Words = {
  nl: 'De dagen na de actie zijn nog niet voorbij; vergelijk de twee kanten nog niet.',
  fr: "Les jours qui suivent l'action ne sont pas encore écoulés ; ne comparez pas encore les deux côtés.",
  en: 'The days after the action are not over yet; do not compare the two sides yet.',
};

/** How many days a side counts when nobody says, and at the most. */
export const effectDays = { default: 90, max: 366 } as const;

/** Why there is no effect to show: no such action, or one that has not taken place. */
export type NoEffect = 'unknown-action' | 'action-not-carried-out';

/** Counts the registrations of so many days before an action and from its day on. */
export class MeasureEffect extends Query<ActionEffect | NoEffect> {
  constructor(
    readonly plan: string,
    readonly action: number,
    readonly days: number,
  ) {
    super();
  }
}

@QueryHandler(MeasureEffect)
export class MeasureEffectHandler implements IQueryHandler<MeasureEffect> {
  constructor(
    @Inject(READ_MODELS) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ plan, action, days: asked }: MeasureEffect): Promise<ActionEffect | NoEffect> {
    const [found] = await this.readModels.select<PlanActionRow>(planActions.name, {
      where: [
        ['plan', '=', plan],
        ['action', '=', action],
      ],
      orderBy: ['plan', 'action'],
      limit: 1,
    });
    if (found === undefined) return 'unknown-action';
    const { territory, carried_out_on: on } = found;
    if (on === null) return 'action-not-carried-out';
    const days = Math.min(Math.max(1, asked), effectDays.max);
    const position = String(await this.readModels.position(caseFile.name));
    const last = plusDays(on, days - 1);
    return {
      plan,
      action,
      territory,
      carriedOutOn: on,
      days,
      before: await this.registrations(territory, plusDays(on, -days), plusDays(on, -1)),
      after: await this.registrations(territory, on, last),
      complete: last < this.clock.today(),
      position,
    };
  }

  private async registrations(territory: string, from: Day, until: Day): Promise<RegistrationsIn> {
    const where: readonly Condition<CaseRow>[] = [
      ...(territory === 'region' ? [] : [['municipality', '=', territory] as const]),
      ['registered_on', '>=', from],
      ['registered_on', '<=', until],
    ];
    const groups = await this.readModels.count<CaseRow>(caseFile.name, { where, by: ['path'] });
    const inLanguage = (path: string): number => groups.find(({ by }) => by.path === path)?.count ?? 0;
    return { from, until, total: inLanguage('nl') + inLanguage('fr'), nl: inLanguage('nl'), fr: inLanguage('fr') };
  }
}
