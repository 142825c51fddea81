import type { ViewMesh } from '#lib/mesh';
import { fetchModel } from './fetch-model.ts';
import type { ColourLook } from './print-material.ts';
import { readMesh } from './read-mesh.ts';

/** What a tile shows when it is looked at: the work in its own colour. */
export interface TileModel {
  readonly view: ViewMesh;
  readonly lookOf: (colour: string) => ColourLook;
}

/** The part of the API's answer that is used here; its schema is the API's. */
interface ProjectAnswer {
  readonly data: {
    readonly colour: string;
    readonly colours: readonly { readonly slug: string; readonly hexes: readonly string[] }[];
    readonly model?: { readonly previewPath?: string };
  };
}

/** Loads a work's quick preview; null where it has none. */
export async function loadTileModel(slug: string, signal: AbortSignal): Promise<TileModel | null> {
  const address = `/api/v1/projects/${encodeURIComponent(slug)}?fields=model,colour,colours`;
  const response = await fetch(address, { signal });
  if (!response.ok) return null;
  const { data }: ProjectAnswer = await response.json();
  const url = data.model?.previewPath;
  if (!url) return null;
  const bytes = await fetchModel({ url, sizeBytes: 1, signal, onProgress: () => undefined });
  const view = await readMesh({ kind: 'preview', bytes }, { signal });
  const looks = new Map(data.colours.map(({ slug: name, hexes }) => [name, lookOf(hexes)]));
  const own = looks.get(data.colour) ?? lookOf(['#b4c0cc']);
  return { view, lookOf: (colour) => looks.get(colour) ?? own };
}

function lookOf(hexes: readonly string[]): ColourLook {
  return { kind: hexes.length > 1 ? 'gradient' : 'solid', hexes };
}
