import type { PlanRow } from '@termijn/features';
import { boardLines } from './plan-lines';

const row: PlanRow = {
  plan: '21014-1',
  territory: '21014',
  phase: 'closed',
  target_kind: 'dutch-share',
  target_value: 25,
  actions: 4,
  actions_open: 0,
  actions_overdue: 0,
  people_reached: 67,
} as PlanRow;

describe('the board of plans', () => {
  it('tells what a plan is measured by in words', () => {
    expect(boardLines([row], 'nl').join('\n')).toContain('aandeel Nederlandstalige trajecten (%): 25');
    expect(boardLines([row], 'fr').join('\n')).toContain('part des parcours en néerlandais (%) : 25');
  });
});
