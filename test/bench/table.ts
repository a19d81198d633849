import Table from 'cli-table3';
import { meets, type Measurement } from './measure';

const number = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });

const targetOf = ({ target, lessIsBetter = false }: Measurement): string =>
  target === undefined ? '' : `${lessIsBetter ? '<=' : '>='} ${number(target)} x raw`;

/** The measurements for people. */
export const table = (
  machine: { readonly cores: number; readonly processor: string; readonly memoryGiB: number; readonly node: string },
  measurements: readonly Measurement[],
): string => {
  const { cores, processor, memoryGiB, node } = machine;
  const lines = new Table({
    head: ['what', 'ours', 'raw', 'unit', 'ours / raw', 'target', 'met', 'note'],
    colAligns: ['left', 'right', 'right', 'left', 'right', 'left', 'left', 'left'],
    style: { head: [], border: [] },
  });
  for (const one of measurements)
    lines.push([
      one.name,
      number(one.ours),
      one.raw === undefined ? '' : number(one.raw),
      one.unit,
      one.raw === undefined ? '' : number(one.ours / one.raw),
      targetOf(one),
      { true: 'yes', false: 'no', undefined: '' }[String(meets(one)) as 'true' | 'false' | 'undefined'],
      one.note ?? '',
    ]);
  return `${String(cores)} cores of ${processor}, ${String(memoryGiB)} GiB, Node ${node}\n${lines.toString()}`;
};
