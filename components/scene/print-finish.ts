/** How a material's surface comes off its printer. */
export interface PrintFinish {
  /** From 0, a mirror, to 1, chalk. */
  readonly roughness: number;
  /** How much of the layers' ridges is felt; 1 on filament. */
  readonly ridges: number;
}

export const plainFinish: PrintFinish = { roughness: 0.62, ridges: 1 };
const resinFinish: PrintFinish = { roughness: 0.34, ridges: 0.35 };

/** By the plastic that a material's slug names; any other looks like PLA. */
const plastics: readonly (readonly [RegExp, PrintFinish])[] = [
  [/petg|polycarbonate|\bpc\b/, { roughness: 0.36, ridges: 0.85 }],
  [/tpu|tpe|flex/, { roughness: 0.8, ridges: 0.8 }],
  [/abs|asa|nylon|pa\d|carbon|\bcf\b/, { roughness: 0.74, ridges: 1 }],
  [/silk/, { roughness: 0.3, ridges: 1 }],
];

/** The finish of a material by its technology and slug. */
export function finishOf(material: {
  readonly technology: 'fdm' | 'sla';
  readonly slug: string;
}): PrintFinish {
  if (material.technology === 'sla') return resinFinish;
  return plastics.find(([pattern]) => pattern.test(material.slug))?.[1] ?? plainFinish;
}
