import { expect, it } from 'vitest';
import { isSameView, lensOf } from './orbit.ts';
import { OrbitController } from './orbit-controller.ts';

const box = {
  minMm: { x: 0, y: 0, z: 0 },
  maxMm: { x: 10, y: 10, z: 10 },
  sizeMm: { x: 10, y: 10, z: 10 },
};
const wide = { ...box, maxMm: { ...box.maxMm, x: 40 }, sizeMm: { ...box.sizeMm, x: 40 } };
const lens = lensOf(28, 4 / 3);

function onItsWay() {
  const controller = new OrbitController(box, lens, false);
  controller.frame(wide, lens, 'smoothly');
  return controller;
}

function framesOf(frameS: number) {
  const controller = onItsWay();
  let frames = 1;
  while (controller.step(frameS)) frames++;
  return frames;
}

it('settles within a second, however long its frames take', () => {
  expect(framesOf(1 / 60)).toBeLessThan(60);
  expect(framesOf(0.4)).toBeLessThanOrEqual(4);
});

it('does not jump after a rest', () => {
  const controller = onItsWay();
  const before = controller.view;
  expect(controller.step(20)).toBe(true);
  const { target } = controller.view;
  expect(target.x).toBeGreaterThan(before.target.x);
  expect(target.x).toBeLessThan(15);
});

it('asks for no more pictures when it has arrived', () => {
  const controller = onItsWay();
  while (controller.step(0.1));
  const arrived = controller.view;
  expect(controller.step(0.1)).toBe(false);
  expect(isSameView(controller.view, arrived)).toBe(true);
});
