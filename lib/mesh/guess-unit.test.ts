import { describe, expect, it } from 'vitest';
import { guessUnit } from './guess-unit.ts';

const cube = (mm: number) => ({ x: mm, y: mm / 2, z: mm / 3 });

describe('guessUnit', () => {
  it('asks nothing of a part of a usual size', () => {
    expect(guessUnit(cube(60), 250)).toBeNull();
    expect(guessUnit(cube(12), 250)).toBeNull();
  });

  it('takes a part of 2.8 units for one drawn in inches', () => {
    expect(guessUnit(cube(2.8), 250)).toEqual({ units: ['millimetre', 'inch', 'metre'], likely: 'inch' });
  });

  it('takes a part of 0.12 units for one drawn in metres', () => {
    expect(guessUnit(cube(0.12), 250)?.likely).toBe('metre');
  });

  it('takes a part larger than every machine for inches turned into millimetres twice', () => {
    expect(guessUnit(cube(2000), 250)?.likely).toBe('inch-twice');
    expect(guessUnit(cube(90_000), 250)?.likely).toBe('micrometre');
  });

  it('stays with millimetres where nothing else is more usual', () => {
    expect(guessUnit(cube(280), 250)?.likely).toBe('millimetre');
  });
});
