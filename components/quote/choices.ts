import type { Technology } from '#lib/quote';

/** A material as the customer chooses it; a row of the catalogue fits. */
export interface MaterialChoice {
  readonly slug: string;
  readonly name: string;
  readonly technology: Technology;
  readonly factEn: string;
  readonly factRu: string;
  readonly isInStock: boolean;
}

/** A colour as the customer chooses it; a row of the catalogue fits. */
export interface ColourChoice {
  readonly slug: string;
  readonly nameEn: string;
  readonly nameRu: string;
  readonly kind: 'solid' | 'gradient' | 'metallic';
  readonly hexes: readonly string[];
  readonly isInStock: boolean;
}

/** What is ordered at the settings, or why nothing can be ordered yet. */
export type OrderTarget =
  | { readonly kind: 'project'; readonly slug: string }
  | { readonly kind: 'model'; readonly modelId: string; readonly accessKey: string }
  | { readonly kind: 'waiting'; readonly reason: 'no-file' | 'uploading' };
