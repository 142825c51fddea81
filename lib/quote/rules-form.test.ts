import { describe, expect, it } from 'vitest';
import { readRuleValues, toRuleValues } from './rules-form.ts';
import { testRules } from './testing.ts';

describe('price rules as a form', () => {
  it('come back as they were when nothing is typed', () => {
    expect(readRuleValues(testRules, toRuleValues(testRules, 2), 2)).toEqual(testRules);
  });

  it('take numbers as people write them', () => {
    const values = {
      ...toRuleValues(testRules, 2),
      'labour.centsPerHour': '31,50',
      marginPercent: ' 12.5 ',
      'breaks.0.fromQuantity': '',
      'breaks.0.percent': '',
      'colours.gold': '15',
    };
    const rules = readRuleValues(testRules, values, 2);
    expect(rules).toMatchObject({ marginPercent: 12.5, labour: { centsPerHour: 3150 } });
    expect(rules.quantityBreaks).toEqual(testRules.quantityBreaks.slice(1));
    expect(rules.colourPercents.gold).toBe(15);
    expect(readRuleValues(testRules, { ...values, marginPercent: 'x' }, 2).marginPercent).toBeNaN();
  });

  it('let a machine go and another come', () => {
    const [first] = testRules.machines;
    const values = {
      ...toRuleValues(testRules, 2),
      'newMachine.slug': 'newest',
      'newMachine.like': first?.slug ?? '',
    };
    const more = readRuleValues(testRules, values, 2);
    expect(more.machines.at(-1)).toEqual({ ...first, slug: 'newest' });
    const fewer = readRuleValues(testRules, { ...values, 'machines.0.remove': 'on' }, 2);
    expect(fewer.machines.map(({ slug }) => slug)).not.toContain(first?.slug);
  });
});
