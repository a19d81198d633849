import { lineOf } from './exit';
import { termijn } from './program';

jest.mock('@termijn/domain', () => ({
  ...jest.requireActual<object>('@termijn/domain'),
  checkRulebook: () => [{ key: 'cure.period', version: 'cure.period@A.1', fault: 'gap' }],
}));

describe('the program, when its rulebook is faulty', () => {
  it('carries out no command, and says which version is wrong', async () => {
    const error: unknown = await termijn()
      .parseAsync(['law', 'print'], { from: 'user' })
      .catch((thrown: unknown) => thrown);
    expect(lineOf(error)).toMatch(
      /^faulty-rulebook: the rulebook is faulty and no case may be touched: cure\.period@A\.1: .* \(cure\.period, rule gap\)$/,
    );
  });
});
