import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import Module from 'manifold-3d';
import { renderView } from '#lib/render';
import { workGenerators } from '../../drizzle/seed/works/index.ts';
import type { WorkView } from '../../drizzle/seed/works/work-model.ts';
import { writeDraft, writePicture } from './encode-picture.ts';
import type { PictureDone, PictureTask } from './picture-task.ts';
import { prepareWork } from './work-scene.ts';

/** The home page's large picture. */
const extraViews: Record<string, WorkView[]> = {
  'fjord-terrain': [{ name: 'hero', azimuthDeg: -30, elevationDeg: 25, zoom: 1.08 }],
};

const manifold = await Module();
manifold.setup();

parentPort?.on('message', (task: PictureTask) => {
  // A failure must end the worker with its cause, not hang the run.
  drawWork(task).catch((cause: unknown) => {
    setImmediate(() => {
      throw new Error(`${task.slug} could not be drawn`, { cause });
    });
  });
});

async function drawWork({ slug, views: wanted, isDraft, folder }: PictureTask): Promise<void> {
  const model = workGenerators.find((generator) => generator.slug === slug)?.build(manifold);
  if (!model) {
    throw new RangeError(`no work named ${slug}`);
  }
  const scene = prepareWork(model);
  const views = [...model.views, ...(extraViews[slug] ?? [])];
  for (const view of views.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const start = performance.now();
    const size = isDraft ? { width: 480, height: 360 } : { width: 1600, height: 1200 };
    const picture = renderView(scene, view, { ...size, quality: isDraft ? 'draft' : 'final' });
    const seconds = (performance.now() - start) / 1000;
    if (isDraft) {
      await writeDraft(picture, join(folder, `${slug}-${view.name}`));
      report({ slug, view: view.name, seconds });
    } else {
      const record = await writePicture(picture, { folder, slug, view: view.name });
      report({ slug, view: view.name, seconds, record });
    }
  }
  report({ slug, isWorkDone: true });
}

function report(message: PictureDone): void {
  parentPort?.postMessage(message);
}
