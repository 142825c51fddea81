import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateFdm } from './estimate-fdm.ts';
import { countPlates, estimateSla } from './estimate-sla.ts';
import type { SlaMachineRule } from './price-rules.ts';
import { boxPart, settingsWith } from './testing.ts';
import type { PartGeometry, PrintSettings } from './types.ts';

const material = { densityGPerCm3: 1.25 };

const fdm = (geometry: PartGeometry, changes: Partial<PrintSettings> = {}) =>
  estimateFdm({ geometry, settings: settingsWith(changes), material, machine: { timePercent: 100 } });

const vat: SlaMachineRule = {
  slug: 'vat',
  technology: 'sla',
  buildVolumeMm: { x: 100, y: 60, z: 150 },
  centsPerHour: 200,
  layerHeightMm: 0.05,
  exposureS: 2,
  liftS: 4,
  bottomLayers: 5,
  bottomExposureS: 30,
  supportPercent: 10,
  tankLossPercent: 20,
};

describe('an FDM part', () => {
  test('weighs no more than if it were solid, and no less than its infill', () => {
    const side = fc.double({ min: 0.5, max: 200, noNaN: true });
    fc.assert(
      fc.property(side, side, side, (...[x, y, z]) => {
        const solidGrams = (x * y * z * 1.25) / 1000;
        const { filamentGrams } = fdm(boxPart(x, y, z));
        expect(filamentGrams).toBeLessThanOrEqual(solidGrams + 0.005);
        expect(filamentGrams).toBeGreaterThanOrEqual(solidGrams * 0.15 - 0.005);
      }),
    );
  });

  test('at 100 % infill weighs what the solid weighs', () => {
    expect(fdm(boxPart(40, 40, 40), { infillPercent: 100 }).filamentGrams).toBe(80);
  });

  test('of 20 mm has about the grams and time that a slicer gives a plain cube', () => {
    const { filamentGrams, printTimeS } = fdm(boxPart(20, 20, 20));
    expect(filamentGrams).toBeGreaterThan(3.7);
    expect(filamentGrams).toBeLessThan(4.4);
    expect(printTimeS).toBeGreaterThan(1200);
    expect(printTimeS).toBeLessThan(1700);
  });

  test('takes longer in finer layers', () => {
    const times = [0.3, 0.2, 0.1].map(
      (layerHeightMm) =>
        estimateFdm({
          geometry: boxPart(30, 30, 30),
          settings: { ...settingsWith(), layerHeightMm },
          material,
          machine: { timePercent: 100 },
        }).printTimeS,
    );
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('has supports under its overhangs, unless none are wanted or they are tiny', () => {
    const table = { ...boxPart(50, 50, 25), overhangAreaMm2: 2400, overhangColumnMm3: 48_000 };
    expect(fdm(table).supportGrams).toBeGreaterThan(10);
    expect(fdm(table, { supports: 'none' }).supportGrams).toBe(0);
    expect(fdm({ ...table, overhangAreaMm2: 10, overhangColumnMm3: 100 }).supportGrams).toBe(0);
  });

  test('is printed in the time that its machine needs', () => {
    const at = (timePercent: number) =>
      estimateFdm({
        geometry: boxPart(30, 30, 30),
        settings: settingsWith(),
        material,
        machine: { timePercent },
      });
    expect(at(50).printTimeS).toBe(Math.round(at(100).printTimeS / 2));
  });
});

describe('a resin part', () => {
  const sla = (changes: Partial<PrintSettings> = {}) =>
    estimateSla({ geometry: boxPart(20, 20, 20), settings: settingsWith(changes), material, machine: vat });

  test('is solid, with supports and what is lost in the tank', () => {
    expect(sla()).toMatchObject({ filamentGrams: 12, supportGrams: 1.2 });
    expect(sla({ infillPercent: 100, supports: 'none' })).toMatchObject({
      filamentGrams: 12,
      supportGrams: 0,
    });
  });

  test('takes the time of its layers alone', () => {
    expect(sla().printTimeS).toBe(395 * 2 + 5 * 30 + 400 * 4);
  });

  test('shares a plate with as many as fit', () => {
    expect(countPlates(boxPart(20, 20, 20), vat, 8)).toBe(1);
    expect(countPlates(boxPart(20, 20, 20), vat, 9)).toBe(2);
    expect(countPlates(boxPart(60, 100, 20), vat, 2)).toBe(2);
  });
});
