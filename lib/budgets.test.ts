import { describe, expect, it } from 'vitest';
import lighthouse from '../lighthouserc.json' with { type: 'json' };
import { budgets } from './budgets.ts';

describe('the budgets', () => {
  it('are the ones that Lighthouse asserts', () => {
    const { lab } = budgets;
    expect(lighthouse.ci.assert.assertions).toEqual({
      'categories:performance': ['warn', { minScore: lab.performance }],
      'categories:accessibility': ['error', { minScore: lab.accessibility }],
      'categories:best-practices': ['error', { minScore: lab.bestPractices }],
      'categories:seo': ['error', { minScore: lab.seo }],
      'cumulative-layout-shift': ['error', { maxNumericValue: lab.layoutShift }],
      'resource-summary:script:size': ['error', { maxNumericValue: lab.scriptBytes }],
    });
  });

  it('are the published thresholds of the web vitals for real visits', () => {
    expect(budgets.field).toEqual({ LCP: 2500, INP: 200, CLS: 0.1, FCP: 1800, TTFB: 800 });
  });
});
