import { afterEach, describe, expect, it, vi } from 'vitest';
import { castBecause } from '#lib/cast';
import { isSameView, lensOf } from './orbit.ts';
import { OrbitController } from './orbit-controller.ts';

const box = {
  minMm: { x: 0, y: 0, z: 0 },
  maxMm: { x: 10, y: 10, z: 10 },
  sizeMm: { x: 10, y: 10, z: 10 },
};
const wide = { ...box, maxMm: { ...box.maxMm, x: 40 }, sizeMm: { ...box.sizeMm, x: 40 } };
const lens = lensOf(28, 4 / 3);

afterEach(() => {
  vi.unstubAllGlobals();
});

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

/** As much of a page's element as the controller listens to. */
class Stage extends EventTarget {
  readonly clientHeight = 100;
  readonly ownerDocument: { activeElement: unknown; fullscreenElement: null } = {
    activeElement: null,
    fullscreenElement: null,
  };

  readonly captured: number[] = [];

  setPointerCapture(pointerId: number): void {
    this.captured.push(pointerId);
  }

  /** Whether the page's own answer to the event was kept from it. */
  send(name: string, facts: object): boolean {
    return !this.dispatchEvent(Object.assign(new Event(name, { cancelable: true }), facts));
  }
}

function onStage() {
  const stage = new Stage();
  const controller = new OrbitController(box, lens, true);
  const life = new AbortController();
  controller.attach(castBecause<HTMLElement>('a Stage has what the controller uses', stage), life.signal);
  const view = () => {
    controller.step(1);
    return controller.view;
  };
  const point = (name: string, pointerId: number, [clientX, clientY]: readonly [number, number]) =>
    stage.send(`pointer${name}`, {
      pointerId,
      clientX,
      clientY,
      pointerType: 'touch',
      button: 0,
      buttons: 1,
    });
  return { stage, view, point, home: controller.view, leave: () => life.abort() };
}

describe('a view', () => {
  it('follows a pointer that drags it, and stays when that is let go', () => {
    const { stage, point, view, home } = onStage();
    point('down', 1, [50, 50]);
    expect(stage.captured).toEqual([1]);
    point('move', 1, [60, 60]);
    const turned = view();
    expect(turned.azimuth).toBeCloseTo(home.azimuth - Math.PI / 10);
    expect(turned.elevation).toBeGreaterThan(home.elevation);
    point('up', 1, [60, 60]);
    point('move', 1, [90, 90]);
    expect(view()).toEqual(turned);
  });

  it('comes nearer as two fingers part, and moves along with both', () => {
    const { point, view, home } = onStage();
    point('down', 1, [40, 50]);
    point('down', 2, [60, 50]);
    point('move', 1, [30, 50]);
    point('move', 2, [70, 50]);
    expect(view().distance).toBeCloseTo(home.distance / 2);
    expect(view().azimuth).toBe(home.azimuth);
    point('move', 1, [30, 70]);
    point('move', 2, [70, 70]);
    expect(view().target.z).toBeGreaterThan(home.target.z);
  });

  it('is moved aside with Shift, by pointer and by keys', () => {
    const { stage, point, view, home } = onStage();
    point('down', 1, [50, 50]);
    stage.send('pointermove', { pointerId: 1, clientX: 50, clientY: 60, shiftKey: true, buttons: 1 });
    const { azimuth, target } = view();
    expect(azimuth).toBe(home.azimuth);
    expect(target.z).toBeGreaterThan(home.target.z);
    stage.send('keydown', { key: 'ArrowUp', shiftKey: true });
    expect(view().target.z).not.toBe(target.z);
  });

  it('lets the wheel scroll the page until it has been chosen', () => {
    const { stage, view, home } = onStage();
    const wheel = { deltaY: -100, deltaMode: 0, ctrlKey: false };
    vi.stubGlobal('WheelEvent', { DOM_DELTA_LINE: 1 });
    expect(stage.send('wheel', wheel)).toBe(false);
    expect(view()).toEqual(home);
    stage.ownerDocument.activeElement = stage;
    expect(stage.send('wheel', wheel)).toBe(true);
    expect(view().distance).toBeLessThan(home.distance);
  });

  it('is turned, brought nearer and set back by keys, and leaves the others to the page', () => {
    const { stage, view, home } = onStage();
    expect(stage.send('keydown', { key: 'ArrowLeft' })).toBe(true);
    expect(stage.send('keydown', { key: '+' })).toBe(true);
    expect(view().azimuth).not.toBe(home.azimuth);
    expect(view().distance).toBeCloseTo(home.distance / 1.2);
    expect(stage.send('keydown', { key: 'Home' })).toBe(true);
    expect(isSameView(view(), home)).toBe(true);
    expect(stage.send('keydown', { key: 'Tab' })).toBe(false);
    expect(stage.send('keydown', { key: 'ArrowLeft', ctrlKey: true })).toBe(false);
    expect(isSameView(view(), home)).toBe(true);
  });

  it('hears nothing more when its page is left', () => {
    const { stage, view, home, leave } = onStage();
    leave();
    stage.send('keydown', { key: 'ArrowLeft' });
    expect(view()).toEqual(home);
  });
});
