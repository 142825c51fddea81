import type { Technology } from '#lib/quote';
import { type Locale, textOf } from '#lib/text';

/** A material as the customer chooses it. */
export interface MaterialChoice {
  readonly slug: string;
  readonly name: string;
  readonly technology: Technology;
  readonly fact: string;
  readonly isInStock: boolean;
}

/** A colour as the customer chooses it. */
export interface ColourChoice {
  readonly slug: string;
  readonly name: string;
  readonly kind: 'solid' | 'gradient' | 'metallic';
  readonly hexes: readonly string[];
  readonly isInStock: boolean;
}

type MaterialRow = Omit<MaterialChoice, 'fact'> & Readonly<Record<'factEn' | 'factRu', string>>;
type ColourRow = Omit<ColourChoice, 'name'> & Readonly<Record<'nameEn' | 'nameRu', string>>;

/** Of a row of the catalogue what the settings show, in the page's language: all of it is sent with the page. */
export function materialChoice(row: MaterialRow, locale: Locale): MaterialChoice {
  const { slug, name, technology, isInStock } = row;
  return { slug, name, technology, fact: textOf(row, 'fact', locale), isInStock };
}

export function colourChoice(row: ColourRow, locale: Locale): ColourChoice {
  const { slug, kind, hexes, isInStock } = row;
  return { slug, name: textOf(row, 'name', locale), kind, hexes, isInStock };
}

/** What is ordered at the settings, or why nothing can be ordered yet. */
export type OrderTarget =
  | { readonly kind: 'project'; readonly slug: string }
  | {
      readonly kind: 'model';
      readonly modelId: string;
      readonly accessKey: string;
      /** The part as the safe repairs leave it. */
      readonly isRepaired: boolean;
    }
  | { readonly kind: 'waiting'; readonly reason: 'no-file' | 'uploading' };
