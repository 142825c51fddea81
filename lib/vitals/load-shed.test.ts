import { expect, test } from 'vitest';
import { LoadShed } from './load-shed.ts';

const start = new Date('2026-11-21T10:00:00Z');
let made = 0;

function weightsInSecond(shed: LoadShed, second: number, views: number): number[] {
  const at = new Date(start.getTime() + second * 1000);
  return Array.from({ length: views }, () => {
    made += 1;
    return shed.weightOf(made.toString(16).padStart(32, '0'), at);
  });
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, weight) => total + weight, 0);
}

test('a usual second is counted whole', () => {
  const shed = new LoadShed(100, 7);
  for (let second = 0; second < 5; second++) {
    expect(weightsInSecond(shed, second, 100)).toEqual(Array.from({ length: 100 }, () => 1));
  }
});

test('in a rush views are drawn by lot, and together weigh what arrived', () => {
  const shed = new LoadShed(1000, 7);
  weightsInSecond(shed, 0, 7900);
  const weights = weightsInSecond(shed, 1, 8000);
  expect(new Set(weights)).toEqual(new Set([0, 8]));
  expect(weights.filter(Boolean).length).toBeGreaterThan(900);
  expect(weights.filter(Boolean).length).toBeLessThan(1100);
  expect(Math.abs(sum(weights) / 8000 - 1)).toBeLessThan(0.1);
  expect(weightsInSecond(shed, 2, 10)).toHaveLength(10);
  expect(sum(weightsInSecond(shed, 3, 10))).toBe(10);
});

test('a view keeps its lot, and nobody outside knows it', () => {
  const [one, other] = [new LoadShed(1, 1), new LoadShed(1, 2)];
  for (const shed of [one, other]) weightsInSecond(shed, 0, 16);
  const at = new Date(start.getTime() + 1000);
  const ids = Array.from({ length: 200 }, (_, n) => n.toString(16).padStart(32, '0'));
  const drawn = ids.map((id) => one.weightOf(id, at));
  expect(ids.map((id) => one.weightOf(id, at))).toEqual(drawn);
  expect(ids.map((id) => other.weightOf(id, at))).not.toEqual(drawn);
});
