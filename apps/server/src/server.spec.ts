import { FaultyRulebook } from '@termijn/features';
import { startServer, type Start } from './server';
import { explainFailure } from './start/explain-failure';

jest.mock('@termijn/domain', () => ({
  ...jest.requireActual<object>('@termijn/domain'),
  checkRulebook: () => [{ key: 'cure.period', version: 'cure.period@A.1', fault: 'gap' }],
}));

describe('the server, when its rulebook is faulty', () => {
  it('refuses to start before it looks at anything, and says which version is wrong', async () => {
    const untouchable = new Proxy({} as Start, {
      get: (_, name) => {
        throw new Error(`${String(name)} was looked at`);
      },
    });
    const error: unknown = await startServer(untouchable).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FaultyRulebook);
    expect(explainFailure(error)).toMatch(
      /^the rulebook is faulty .*: cure\.period@A\.1: .* \(cure\.period, rule gap\)$/,
    );
  });
});
