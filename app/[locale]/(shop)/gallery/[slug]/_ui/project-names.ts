import { fill, inLocale, type Locale, textOf } from '#lib/text';
import { catalogueText } from '#lib/text/messages/catalogue';
import { projectText } from '#lib/text/messages/project';
import type { ProjectView } from './load-project.ts';

export function materialName(view: ProjectView, slug: string | null): string {
  return view.materials.find((material) => material.slug === slug)?.name ?? '';
}

export function colourName(view: ProjectView, slug: string | null, locale: Locale): string {
  const colour = view.colours.find((each) => each.slug === slug);
  return colour ? textOf(colour, 'name', locale).toLocaleLowerCase(locale) : '';
}

function viewName(view: string, locale: Locale): string {
  const names: Readonly<Record<string, string>> = catalogueText[locale].views;
  return names[view] ?? catalogueText[locale].views.another;
}

/** The pictures of a work with what each shows. */
export function picturesOf({ project }: ProjectView, locale: Locale) {
  const title = textOf(project, 'title', locale);
  return project.images.map((image) => ({
    path: image.path,
    alt:
      inLocale(locale, { en: image.altEn, ru: image.altRu }) ??
      fill(projectText[locale].picture, { title, view: viewName(image.view, locale) }),
  }));
}
