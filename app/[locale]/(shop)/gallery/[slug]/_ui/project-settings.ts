import { defaultPrintSettings, layerHeightsMm, type PrintSettings } from '#lib/quote';
import type { ProjectView } from './load-project.ts';

/** The settings that a work was printed with. */
export function projectSettings(project: ProjectView['project']): PrintSettings {
  const { material, colour, infillPercent } = project;
  const layerHeightMm = layerHeightsMm.find((heightMm) => heightMm === project.layerHeightMm);
  return {
    ...defaultPrintSettings,
    ...{ material, colour, infillPercent },
    ...(layerHeightMm ? { layerHeightMm } : {}),
  };
}

/** The colours that a work comes in; its own is always one of them. */
export function offeredColours({ project, colours }: ProjectView) {
  const offered = project.colours;
  if (offered.some(({ slug }) => slug === project.colour)) return offered;
  return [...colours.filter(({ slug }) => slug === project.colour), ...offered];
}
