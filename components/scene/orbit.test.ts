import { describe, expect, it } from 'vitest';
import {
  between,
  fitDistance,
  homeOrbit,
  isSameView,
  lensOf,
  panned,
  reframed,
  turned,
  zoomed,
} from './orbit.ts';

const box = {
  minMm: { x: -10, y: -20, z: 0 },
  maxMm: { x: 10, y: 20, z: 60 },
  sizeMm: { x: 20, y: 40, z: 60 },
};
const lens = lensOf(30, 4 / 3);

describe('orbit', () => {
  it('looks at the middle of the part from where all of it is seen', () => {
    const orbit = homeOrbit(box, lens);
    expect(orbit.target).toEqual({ x: 0, y: 0, z: 30 });
    expect(orbit.distance).toBeGreaterThan(30 / lens.tanY);
  });

  it('stands farther away on a narrow screen', () => {
    expect(fitDistance(box, lensOf(30, 0.4))).toBeGreaterThan(fitDistance(box, lens));
  });

  it('never turns over the poles', () => {
    const orbit = turned(homeOrbit(box, lens), 0, 40);
    expect(orbit.elevation).toBeLessThan(Math.PI / 2);
  });

  it('keeps the zoom within sight of the part', () => {
    const orbit = homeOrbit(box, lens);
    const fit = orbit.distance;
    expect(zoomed(orbit, 1e-6, fit).distance).toBeGreaterThan(0);
    expect(zoomed(orbit, 1e6, fit).distance).toBeLessThan(fit * 10);
  });

  it('moves the part to the right by moving its target to the left', () => {
    const orbit = { ...homeOrbit(box, lens), azimuth: -Math.PI / 2, elevation: 0 };
    expect(panned(orbit, { right: 0.1, up: 0 }).target.x).toBeLessThan(0);
  });

  it('keeps the chosen zoom when the part grows', () => {
    const from = { box, fit: fitDistance(box, lens) };
    const grown = {
      minMm: { x: -20, y: -40, z: 0 },
      maxMm: { x: 20, y: 40, z: 120 },
      sizeMm: { x: 40, y: 80, z: 120 },
    };
    const to = { box: grown, fit: fitDistance(grown, lens) };
    const orbit = zoomed(homeOrbit(box, lens), 0.5, from.fit);
    expect(reframed(orbit, from, to).distance).toBeCloseTo(orbit.distance * 2, 6);
  });

  it('arrives after enough steps and then rests', () => {
    const goal = turned(homeOrbit(box, lens), 2, 0.3);
    let orbit = homeOrbit(box, lens);
    for (let step = 0; step < 60 && !isSameView(orbit, goal); step++) orbit = between(orbit, goal, 0.25);
    expect(isSameView(orbit, goal)).toBe(true);
  });
});
