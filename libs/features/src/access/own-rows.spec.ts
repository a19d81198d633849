import { conditionsOfRows } from './own-rows';

describe('the rows of somebody', () => {
  it('are a condition, every row, or none at all', () => {
    expect(conditionsOfRows({ rows: 'of', column: 'office', is: 'via' })).toEqual([['office', '=', 'via']]);
    expect(conditionsOfRows({ rows: 'all' })).toEqual([]);
    expect(conditionsOfRows({ rows: 'none' })).toBe('none');
    expect(conditionsOfRows({ rows: 'handed-over' })).toBe('none');
  });
});
