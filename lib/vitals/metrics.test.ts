import { expect, test } from 'vitest';
import { budgets } from '#lib/budgets';
import { metricNames, metricThresholds, rateValue } from './metrics.ts';

test('the dashboard judges by the budgets of the field', () => {
  for (const metric of metricNames) expect(metricThresholds[metric].good).toBe(budgets.field[metric]);
});

test('a value on the line still counts as the better one', () => {
  expect(rateValue('LCP', 2500)).toBe('good');
  expect(rateValue('LCP', 2500.1)).toBe('needs-improvement');
  expect(rateValue('LCP', 4000)).toBe('needs-improvement');
  expect(rateValue('CLS', 0.2501)).toBe('poor');
});
